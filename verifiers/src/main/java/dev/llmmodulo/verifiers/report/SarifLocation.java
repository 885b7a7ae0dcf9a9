package dev.llmmodulo.verifiers.report;

import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.text.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A place in a file, or the whole file, and perhaps what is to be said of it. */
record SarifLocation(String file, Optional<Region> region, Optional<String> message) {

    /** A piece of text: lines and columns from 1, the end column behind the last character. */
    record Region(int startLine, int startColumn, int endLine, int endColumn, String text) {

        static Region of(int line, int column, String text) {
            String[] lines = text.split("\r\n|\n|\r", -1);
            String last = lines[lines.length - 1];
            int endColumn = (lines.length == 1 ? column : 1) + last.length();
            return new Region(line, column, line + lines.length - 1, endColumn, text);
        }

        Map<String, Object> toMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("startLine", startLine);
            map.put("startColumn", startColumn);
            map.put("endLine", endLine);
            map.put("endColumn", endColumn);
            map.put("snippet", Map.of("text", text));
            return map;
        }
    }

    static SarifLocation whole(String file) {
        return new SarifLocation(file, Optional.empty(), Optional.empty());
    }

    static SarifLocation of(Place place) {
        int from = Math.min(place.column() - 1, place.lineText().length());
        int to = Math.min(from + place.length(), place.lineText().length());
        Region region = Region.of(place.line(), place.column(), place.lineText().substring(from, to));
        return new SarifLocation(place.source(), Optional.of(region), Optional.empty());
    }

    /** The whole file if the piece came from no text. */
    static SarifLocation of(String file, Written written) {
        return written.line() == 0
                ? whole(file)
                : new SarifLocation(
                        file,
                        Optional.of(Region.of(written.line(), written.column(), written.text())),
                        Optional.empty());
    }

    SarifLocation saying(String words) {
        return new SarifLocation(file, region, Optional.of(words));
    }

    Map<String, Object> toMap() {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri()));
        region.ifPresent(part -> physical.put("region", part.toMap()));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("physicalLocation", physical);
        message.ifPresent(words -> map.put("message", Map.of("text", words)));
        return map;
    }

    private String uri() {
        String path = file.replace('\\', '/');
        boolean drive = path.matches("[A-Za-z]:/.*");
        try {
            if (drive || path.startsWith("/")) {
                return new URI("file", "", drive ? "/" + path : path, null).toASCIIString();
            }
            return new URI(null, null, path.contains(":") ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("no name of a file: " + file, impossible);
        }
    }
}
