package dev.llmmodulo.planbench.report;

/** Texts in HTML. */
final class Html {

    private Html() {}

    /** As the content of an element or of a quoted attribute; what may not stand in HTML is replaced. */
    static String text(String any) {
        StringBuilder html = new StringBuilder(any.length() + 16);
        any.codePoints().forEach(each -> append(html, each));
        return html.toString();
    }

    private static void append(StringBuilder html, int each) {
        switch (each) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.appendCodePoint(isAllowed(each) ? each : '\uFFFD');
        }
    }

    private static boolean isAllowed(int each) {
        boolean isControl = Character.isISOControl(each) && each != '\n' && each != '\t';
        boolean isSurrogate = each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
        return !isControl && !isSurrogate;
    }
}
