package dev.llmmodulo.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a tolerance for times. */
final class EpsilonConverter implements ITypeConverter<BigDecimal> {

    @Override
    public BigDecimal convert(String text) {
        try {
            BigDecimal epsilon = new BigDecimal(text);
            if (epsilon.signum() > 0 && Math.abs((long) epsilon.scale()) <= Main.MOST_DECIMALS) {
                return epsilon;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw new TypeConversionException("'" + text + "' is no tolerance such as 0.001");
    }
}
