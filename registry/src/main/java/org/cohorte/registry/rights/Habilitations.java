package org.cohorte.registry.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.perimeter.Perimeter;

/**
 * Who may see what, as administrators read and write it. Every call is on behalf of somebody and is refused when they may
 * not; what they may not manage does not exist for them. Nobody grants more than they hold, nor changes an access of their
 * own. Each change and each refusal is in the audit, each change in the history.
 */
public interface Habilitations {

    /** Days of an access when nobody says otherwise. */
    int DEFAULT_DAYS = 365;

    /** Most days of an access. */
    int MAX_DAYS = 730;

    /** Whether they manage anything at all: whether the administration is theirs to open. */
    boolean manages(String by);

    /** People by login or name, accents and case aside. @throws SecurityException when {@code by} manages nothing */
    List<Account> people(String by, String text, int limit);

    /**
     * A new person, without any access.
     *
     * @throws SecurityException     without {@link Right#MANAGE_USERS}
     * @throws HabilitationException {@code loginTaken}, {@code loginReserved}, {@code loginEmpty}, {@code loginInvalid} or
     *     {@code nameInvalid}
     */
    Account createPerson(String by, String login, String name);

    /** Opens or closes an account. @throws SecurityException without {@link Right#MANAGE_USERS}, or on one's own */
    void setActive(String by, String login, boolean active);

    /** Accesses of somebody, as far as {@code by} manages their perimeters; current ones first. */
    List<Access> of(String by, String login);

    /** Accesses on a perimeter: its own, and those inherited from above. */
    List<Access> on(String by, String perimeter);

    /**
     * People with a current access that {@code by} manages, by perimeter number: on it, and below it. Perimeters without any
     * are left out.
     */
    Map<String, PeopleCount> counts(String by, List<Perimeter> perimeters);

    /** How many people. */
    record PeopleCount(int here, int below) {}

    /** The highest perimeters that {@code by} manages; all of the tree for a full administrator. */
    List<Perimeter> managed(String by);

    /** Right below, inside what {@code by} manages. */
    List<Perimeter> below(String by, String perimeter);

    /** Roles that {@code by} may give on a perimeter. */
    List<Role> grantable(String by, String perimeter);

    /**
     * What is wrong with a grant before it is made, in the codes of {@link HabilitationException}; empty when it may be made:
     * {@code notAllowed}, {@code ownAccess}, {@code roleUnknown}, {@code personUnknown}, {@code personClosed}, {@code
     * periodEmpty}, {@code periodOver}, {@code periodPast}, {@code periodTooLong}. {@code alreadyCovered} is a mere warning:
     * they hold as much there, or above, for as long.
     */
    Set<String> check(String by, Grant grant);

    /**
     * Gives a role. A start of earlier today is taken for now; nothing is given for the past.
     *
     * @throws SecurityException     when they may not, there
     * @throws HabilitationException when the period is empty, over, or too long; the person or role unknown or closed
     */
    Access grant(String by, Grant grant);

    /** A role to give. */
    record Grant(String login, long role, String perimeter, Instant start, Instant end) {}

    /**
     * Changes the period of an access that has not ended. One that has begun keeps its start, whatever is given, and may last
     * {@link #MAX_DAYS} days from now.
     *
     * @throws java.util.NoSuchElementException when there is no such access that they manage
     * @throws SecurityException     when it is their own
     * @throws HabilitationException {@code accessEnded}, or as {@link #grant} for the period
     */
    Access changePeriod(String by, long access, Instant start, Instant end);

    /**
     * Ends an access now. Ending one that has ended changes nothing.
     *
     * @throws java.util.NoSuchElementException when there is no such access that they manage
     * @throws SecurityException when it is their own
     */
    Access end(String by, long access);

    /** The latest changes on a perimeter and below it, or of one person; the latest first. */
    List<AccessChange> history(String by, Optional<String> perimeter, Optional<String> login, int limit);
}
