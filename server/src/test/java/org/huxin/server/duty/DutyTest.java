package org.huxin.server.duty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huxin.server.Huxin;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test on a database with the real packs, over HTTP where it likes, in which time passes only as the test says. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Huxin.class, properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@Import(DutyFixture.class)
public @interface DutyTest {}
