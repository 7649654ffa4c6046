package org.huxin.server.casework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huxin.server.Huxin;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test over HTTP with the whole server, the real packs and a database; all such tests share one context. Days are
 * closed by the test, not by the schedule.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Huxin.class, properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@Import(CaseworkFixture.class)
public @interface CaseworkTest {}
