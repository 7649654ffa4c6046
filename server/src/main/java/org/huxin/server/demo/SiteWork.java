package org.huxin.server.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.huxin.server.attachments.GeneratedFiles;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Officers at work on projects, each step at its own address. */
@Component
@Profile("demo")
class SiteWork {

    private static final String PROJECTS = "/api/projects";
    private static final long FEN_OF_WAN = 1_000_000;

    private final Cast cast;
    private final Door door;
    private final Proofs proofs;
    private final GeneratedFiles files;
    private final CurrentOfficer officers;
    private final Today today;

    SiteWork(Cast cast, Door door, Proofs proofs, GeneratedFiles files, CurrentOfficer officers, Today today) {
        this.cast = cast;
        this.door = door;
        this.proofs = proofs;
        this.files = files;
        this.officers = officers;
        this.today = today;
    }

    void enter(Story.Place place, Site site) {
        officers.actAs(cast.officerOf(site.by()), () -> entered(place, site));
    }

    void act(Story.Place place, Site site, Site.Step step) {
        var id = officers.actAs(cast.officerOf(site.by()), () -> entered(place, site));
        var unit = switch (step.by()) {
            case "keeper" -> site.by();
            case "coordinator" -> cast.coordinator(place);
            default -> step.by();
        };
        officers.actAs(cast.officerOf(unit), () -> act(site, id, step));
    }

    /** The same request twice gives the first project. */
    UUID entered(Story.Place place, Site site) {
        var particulars = new HashMap<String, @Nullable Object>(Map.of(
                "name", site.name(),
                "field", site.field(),
                "small", false,
                "owner", Map.of("name", site.owner()),
                "contractor", Map.of("name", site.contractor()),
                "valueFen", site.wan() * FEN_OF_WAN));
        particulars.put("region", site.region());
        if (site.with() != null) {
            particulars.putAll(site.with());
        }
        var answer = door.post(
                PROJECTS, Map.of(), Map.of("requestId", site.key(place.jurisdiction()), "particulars", particulars));
        return UUID.fromString(answer.get("id").asString());
    }

    private UUID act(Site site, UUID id, Site.Step step) {
        var page = door.get(PROJECTS + "/{id}", id);
        var about = step.about() == null ? page : page.at(step.about());
        var body = new HashMap<String, @Nullable Object>();
        if (step.with() != null) {
            step.with().forEach((name, value) -> body.put(name, filled(value, site, page)));
        }
        if (about.has("version")) {
            body.put("version", about.get("version").asLong());
        }
        door.post(step.post(), UUID.fromString(about.get("id").asString()), body);
        return id;
    }

    private @Nullable Object filled(@Nullable Object value, Site site, JsonNode page) {
        return switch (value) {
            case Map<?, ?> inner -> {
                var copy = new HashMap<Object, @Nullable Object>();
                inner.forEach((name, one) -> copy.put(name, filled(one, site, page)));
                yield copy;
            }
            case String word when word.startsWith("$") -> word(word.substring(1), site, page);
            case null, default -> value;
        };
    }

    private Object word(String word, Site site, JsonNode page) {
        return switch (word) {
            case "contractor" -> site.contractor();
            case "owner" -> site.owner();
            case "value" -> site.wan() * FEN_OF_WAN;
            case "today" -> today.date().toString();
            case "now" -> today.now().toString();
            case "platform" -> "PT" + page.at("/number").asString().replaceAll("\\D", "");
            case "proof" -> List.of(proofs.of(site.name(), List.of("演示凭证", "工程：" + site.name())));
            case "photo" -> List.of(files.keep("演示照片.png", photo()));
            default -> other(word, site, page);
        };
    }

    /** A day from now, as {@code +30}; a share of the contract sum in thousandths, as {@code value*15}; else from the page. */
    private Object other(String word, Site site, JsonNode page) {
        if (word.startsWith("+")) {
            return today.date().plusDays(Integer.parseInt(word.substring(1))).toString();
        }
        if (word.startsWith("value*")) {
            return site.wan() * FEN_OF_WAN / 1000 * Integer.parseInt(word.substring("value*".length()));
        }
        return page.at(word).asString();
    }

    /** Shows nothing but that it is a picture. */
    private static byte[] photo() {
        var picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.DARK_GRAY);
        pen.drawRect(40, 30, 240, 120);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
