package org.huxin.server.casework;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.server.duty.DayClosing;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Role;
import org.huxin.server.party.directory.Accounts;
import org.jooq.DSLContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Where officers sign in and act; each unit has one officer by default, whose id is the unit's. */
public final class Counter {

    public static final String PASSWORD = "autumn-in-spring";
    private static final byte[] PDF = "%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8);

    private final MockMvc web;
    private final Accounts accounts;
    private final Directory directory;
    private final CurrentOfficer current;
    private final CaseworkFixture.SetToday today;
    private final DayClosing closing;
    private final DSLContext sql;
    private final Map<String, Officer> signedIn = new HashMap<>();

    Counter(
            MockMvc web,
            Accounts accounts,
            Directory directory,
            CurrentOfficer current,
            CaseworkFixture.SetToday today,
            DayClosing closing,
            DSLContext sql) {
        this.web = web;
        this.accounts = accounts;
        this.directory = directory;
        this.current = current;
        this.today = today;
        this.closing = closing;
        this.sql = sql;
    }

    /** The default officer of a unit, with the role that its kind gives. */
    public Officer of(String unit) throws Exception {
        return as(unit, unit);
    }

    /** The same officer as the services know him. */
    public ActingOfficer acting(String unit) throws Exception {
        of(unit);
        return current.actAs(unit, current::get);
    }

    public Officer as(String username, String unit, Role... roles) throws Exception {
        var known = signedIn.get(username);
        if (known != null) {
            return known;
        }
        if (directory.officer(username).isEmpty()) {
            accounts.create(
                    username,
                    new Accounts.NewAccount(username, "测试员" + username, "经办人", false, unit, Set.of(roles)),
                    "{noop}" + PASSWORD);
        }
        return signsIn(username);
    }

    /** Whoever has that name, with the password of all. */
    public Officer signsIn(String username) throws Exception {
        var answer = web.perform(MockMvcRequestBuilders.post("/api/session")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD)))
                .andExpect(status().isOk())
                .andReturn();
        var officer = new Officer((MockHttpSession) answer.getRequest().getSession());
        signedIn.put(username, officer);
        return officer;
    }

    /** Nobody has signed in. */
    public Officer nobody() {
        return new Officer(new MockHttpSession());
    }

    /** Sets the business day, also back: no day is closed yet. */
    public void on(LocalDate day) {
        sql.execute("DELETE FROM duty.closing");
        today.set(day);
    }

    /** Sets the business moment; only forward. */
    public void at(LocalDateTime moment) {
        today.set(moment);
    }

    /** Lets a day end in a jurisdiction, and begins the next one. */
    public void endOf(LocalDate day, String jurisdiction) {
        today.set(day.plusDays(1));
        closing.closeThrough(jurisdiction, day.plusDays(1).atStartOfDay());
    }

    /** An officer at the browser. */
    public final class Officer {

        private final MockHttpSession session;

        Officer(MockHttpSession session) {
            this.session = session;
        }

        public ResultActions get(String path, Object... values) throws Exception {
            return web.perform(MockMvcRequestBuilders.get(path, values).session(session));
        }

        public ResultActions post(String path, String json) throws Exception {
            return web.perform(MockMvcRequestBuilders.post(path)
                    .session(session)
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json));
        }

        public ResultActions delete(String path) throws Exception {
            return web.perform(
                    MockMvcRequestBuilders.delete(path).session(session).with(csrf()));
        }

        /** Puts a value at an address. */
        public ResultActions send(String path, String json) throws Exception {
            return web.perform(MockMvcRequestBuilders.put(path)
                    .session(session)
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json));
        }

        /** Registers a clue and expects that to work. */
        public ClueOnFile register(ClueForm form) throws Exception {
            var answer = post("/api/clues", form.json()).andExpect(status().isOk());
            return new ClueOnFile(read(answer, "$.id"), read(answer, "$.number"));
        }

        /** Acts on a clue at its present version, with the rest of the body as {@code "key":value, …}. */
        public ResultActions act(ClueOnFile clue, String action, String rest) throws Exception {
            return actAt(version(clue), clue, action, rest);
        }

        public ResultActions actAt(long version, ClueOnFile clue, String action, String rest) throws Exception {
            var body = "{\"version\":%d%s}".formatted(version, rest.isEmpty() ? "" : "," + rest);
            return post("/api/clues/" + clue.id() + "/" + action, body);
        }

        /** As {@link #act}, and it must work. */
        public ResultActions does(ClueOnFile clue, String action, String rest) throws Exception {
            return act(clue, action, rest).andExpect(status().isOk());
        }

        public ResultActions page(ClueOnFile clue) throws Exception {
            return get("/api/clues/" + clue.id());
        }

        public long version(ClueOnFile clue) throws Exception {
            return Long.parseLong(read(page(clue).andExpect(status().isOk()), "$.version"));
        }

        /** What fits a JSON path, {@code [?(…)].status} say, among all that stands on the desk of the unit. */
        public <T> List<T> onDesk(String fits) throws Exception {
            return among("/api/desk?whose=unit", fits);
        }

        /** What fits a JSON path among all that a list tells, page by page. @param list with a query */
        public <T> List<T> among(String list, String fits) throws Exception {
            var found = new ArrayList<T>();
            String after = null;
            do {
                var page = get(list + "&size=200" + (after == null ? "" : "&after=" + after))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                found.addAll(JsonPath.<List<T>>read(page, "$.items" + fits));
                after = JsonPath.read(page, "$.next");
            } while (after != null);
            return found;
        }

        /** Uploads a small PDF and tells its id. */
        public String uploads() throws Exception {
            return read(upload("凭证.pdf", "application/pdf", PDF).andExpect(status().isOk()), "$.id");
        }

        public ResultActions upload(String name, String type, byte[] bytes) throws Exception {
            return sendFile("/api/attachments", name, type, bytes);
        }

        /** Sends files to an address, each under the name of its part. */
        public ResultActions sendFiles(String path, MockMultipartFile... files) throws Exception {
            var request = multipart(path);
            for (var file : files) {
                request.file(file);
            }
            return web.perform(request.session(session).with(csrf()));
        }

        /** Sends a file to an address. */
        public ResultActions sendFile(String path, String name, String type, byte[] bytes) throws Exception {
            return web.perform(multipart(path)
                    .file(new MockMultipartFile("file", name, type, bytes))
                    .session(session)
                    .with(csrf()));
        }
    }

    /** A registered clue. */
    public record ClueOnFile(String id, String number) {}

    /** One value of an answer, as text. */
    public static String read(ResultActions answer, String path) throws Exception {
        var body = answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        Object value = JsonPath.read(body, path);
        return String.valueOf(value instanceof List<?> many && many.size() == 1 ? many.getFirst() : value);
    }
}
