package dev.llmmodulo.planbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every page is made of: styles and scripts, which are within it, and a policy that lets it run nothing else and load
 * nothing at all.
 */
final class Page {

    private static final String CSS = resource("page.css");

    private static final List<String> CHART_SCRIPTS = List.of(
            resource("vendor/d3-7.9.2.min.js"), resource("vendor/plot-0.6.17.umd.min.js"), resource("charts.js"));

    private static final List<String> SCRIPTS = Stream.concat(CHART_SCRIPTS.stream(), Stream.of(resource("page.js")))
            .toList();

    private static final String NOTICE = resource("vendor/NOTICE");

    /** Of the style that the chart library puts into each chart, with the class name that the charts have. */
    private static final String STYLE_OF_CHARTS = "sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM=";

    private Page() {}

    /** Up to and with the beginning of the body. */
    static String head(String title) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                """.formatted(policy(), Html.text(title), CSS);
    }

    /** The scripts, and the end. */
    static String end() {
        return SCRIPTS.stream()
                        .map(script -> "<script>" + script + "</script>\n")
                        .collect(Collectors.joining()) + "</body>\n</html>\n";
    }

    /** Under which licences the charts' scripts are passed on with every page. */
    static String notice() {
        return NOTICE;
    }

    /** A script element that holds data. */
    static String data(String id, String json) {
        return "<script type=\"application/json\" id=\"" + id + "\">" + json + "</script>\n";
    }

    private static String policy() {
        String scripts = SCRIPTS.stream().map(Page::hash).collect(Collectors.joining("' '", "'", "'"));
        return "default-src 'none'; script-src " + scripts + "; style-src '" + hash(CSS) + "' '" + STYLE_OF_CHARTS
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java machine has SHA-256", impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the resource " + name + " is damaged", broken);
        }
    }
}
