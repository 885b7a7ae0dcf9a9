package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.ServiceException;
import java.util.EnumSet;
import java.util.Set;

/** The proposals that a service failed among several, one of which does not end them all. */
public final class ServiceFailures {

    /** What would fail again. */
    private static final Set<ServiceException.Kind> LASTING = EnumSet.of(
            ServiceException.Kind.NOT_AUTHORISED, ServiceException.Kind.NO_SUCH_MODEL, ServiceException.Kind.REJECTED);

    /** Failures running after which the service is given up. */
    private static final int MOST = 2;

    private int running;

    /** A proposal was answered. */
    public void answered() {
        running = 0;
    }

    /** One more proposal failed; whether the service is to be given up, since it would fail again or has failed twice running. */
    public boolean giveUp(ServiceException failure) {
        running++;
        return LASTING.contains(failure.kind()) || running >= MOST;
    }
}
