package org.cohorte.ui;

/** Gives a task of the background what it must know of the call that leaves it there, such as where the caller is. */
@FunctionalInterface
public interface Carrier {

    /** The task, to be run on any thread. */
    Runnable carry(Runnable task);
}
