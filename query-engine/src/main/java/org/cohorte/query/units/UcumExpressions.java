package org.cohorte.query.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fhir.ucum.BaseUnit;
import org.fhir.ucum.Component;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.ExpressionParser;
import org.fhir.ucum.Factor;
import org.fhir.ucum.Operator;
import org.fhir.ucum.Symbol;
import org.fhir.ucum.Term;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumModel;
import org.fhir.ucum.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates UCUM expressions exactly. Grammar and table of units come from the library; its own arithmetic is not used,
 * because it rounds to the digits of its input and takes the mole and the international unit for plain numbers, where
 * they are dimensions here. Not for several threads.
 */
final class UcumExpressions {

    /** A unit as a multiple of base units. */
    private record Multiple(Ratio factor, Dimension dimension) {

        Multiple times(Multiple other) {
            return new Multiple(factor.times(other.factor), dimension.times(other.dimension));
        }

        Multiple power(int exponent) {
            return new Multiple(factor.power(exponent), dimension.power(exponent));
        }
    }

    private static final Multiple ONE = new Multiple(Ratio.ONE, Dimension.NONE);

    private static final String MOLE = "mol";
    private static final String PH = "[pH]";

    /** Units with a zero of their own, as what is added and what is multiplied to reach kelvins. */
    private static final Map<String, Conversion> TEMPERATURES = Map.of(
            "Cel", new Conversion(new BigDecimal("273.15"), Ratio.ONE, "K"),
            "[degF]",
                    new Conversion(
                            new BigDecimal("459.67"), new Ratio(BigDecimal.valueOf(5), BigDecimal.valueOf(9)), "K"));

    /** Substance fractions keep a dimension of their own: 48 mmol/mol of HbA1c is not 4.8 %. */
    private static final String SUBSTANCE_FRACTION = "mol/mol";

    /** What the library's parser lets pass: operators in a row, or at the end. */
    private static final Pattern MALFORMED = Pattern.compile("[./]{2}|[./]$|^\\.|[./(]\\)");

    private final UcumModel model = load();

    /** The conversion that an expression of UCUM stands for; empty when it is none, or has no fixed factor. */
    Optional<Conversion> evaluate(String expression) {
        @Nullable Conversion temperature = TEMPERATURES.get(expression);
        if (temperature != null) {
            return Optional.of(temperature);
        }
        if (MALFORMED.matcher(expression).find() || !isBalanced(expression)) {
            return Optional.empty();
        }
        try {
            Term term = new ExpressionParser(model).parse(expression);
            Multiple multiple = term(term);
            return Optional.of(new Conversion(
                    BigDecimal.ZERO, multiple.factor().simplified(), dimension(term, multiple.dimension())));
        } catch (UcumException | UnsupportedOperationException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isBalanced(String expression) {
        int open = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private String dimension(Term term, Dimension dimension) throws UcumException {
        boolean fraction = dimension.powers().isEmpty() && names(term, MOLE);
        return fraction ? SUBSTANCE_FRACTION : dimension.unit();
    }

    private Multiple term(@Nullable Term term) throws UcumException {
        Multiple product = ONE;
        boolean divides = false;
        for (Term rest = term; rest != null; rest = rest.getTerm()) {
            Multiple component = rest.hasComp() ? component(rest.getComp()) : ONE;
            product = product.times(component.power(divides ? -1 : 1));
            divides = rest.getOp() == Operator.DIVISION;
        }
        return product;
    }

    private Multiple component(Component component) throws UcumException {
        return switch (component) {
            case Factor factor -> new Multiple(Ratio.of(BigDecimal.valueOf(factor.getValue())), Dimension.NONE);
            case Symbol symbol -> symbol(symbol);
            case Term term -> term(term);
            default -> throw new UnsupportedOperationException("part of a unit: " + component.getClass());
        };
    }

    private Multiple symbol(Symbol symbol) throws UcumException {
        Multiple unit = unit(symbol.getUnit());
        if (symbol.hasPrefix()) {
            BigDecimal prefix = new BigDecimal(symbol.getPrefix().getValue().asDecimal());
            unit = new Multiple(unit.factor().times(Ratio.of(prefix)), unit.dimension());
        }
        return unit.power(symbol.getExponent());
    }

    private Multiple unit(Unit unit) throws UcumException {
        return switch (unit) {
            case BaseUnit base -> own(base.getCode());
            case DefinedUnit defined when isItsOwnBase(defined) -> own(defined.getCode());
            case DefinedUnit defined
            when defined.isSpecial() ->
                throw new UnsupportedOperationException("no fixed factor: " + defined.getCode());
            case DefinedUnit defined -> definition(defined);
            default -> throw new UnsupportedOperationException("unit: " + unit.getClass());
        };
    }

    private Multiple definition(DefinedUnit defined) throws UcumException {
        Multiple unit =
                term(new ExpressionParser(model).parse(defined.getValue().getUnit()));
        BigDecimal value = new BigDecimal(defined.getValue().getValue().asDecimal());
        return new Multiple(unit.factor().times(Ratio.of(value)), unit.dimension());
    }

    /** The mole, the pH, and the arbitrary units, which UCUM defines as "1". */
    private static boolean isItsOwnBase(DefinedUnit unit) {
        boolean arbitrary = "1".equals(unit.getValue().getUnit())
                && unit.getValue().getValue().isOne();
        return arbitrary || unit.getCode().equals(MOLE) || unit.getCode().equals(PH);
    }

    private static Multiple own(String code) {
        return new Multiple(Ratio.ONE, Dimension.of(code));
    }

    private boolean names(@Nullable Term term, String unit) throws UcumException {
        for (Term rest = term; rest != null; rest = rest.getTerm()) {
            boolean here = switch (rest.getComp()) {
                case null -> false;
                case Symbol symbol -> symbol.getUnit().getCode().equals(unit);
                case Term inner -> names(inner, unit);
                default -> false;
            };
            if (here) {
                return true;
            }
        }
        return false;
    }

    private static UcumModel load() {
        try (InputStream essence = Objects.requireNonNull(
                UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml"), "table of units")) {
            return new UcumEssenceService(essence).getModel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UcumException e) {
            throw new IllegalStateException("the table of units cannot be read", e);
        }
    }
}
