package org.huxin.server.demo;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the addresses that the console uses, without a wire between: same bodies, same checks, same answers. */
@Component
@Profile("demo")
class Door {

    private final RequestMappingHandlerMapping addresses;
    private final Validator validator;
    private final JsonMapper json;

    Door(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses,
            Validator validator,
            JsonMapper json) {
        this.addresses = addresses;
        this.validator = validator;
        this.json = json;
    }

    /** The page of something. */
    JsonNode get(String address, UUID id) {
        return call(handler(RequestMethod.GET, address), id, null);
    }

    /** @param id null where the address names nothing */
    JsonNode post(String address, @Nullable UUID id, Map<String, ?> body) {
        return call(handler(RequestMethod.POST, address), id, body);
    }

    private HandlerMethod handler(RequestMethod method, String address) {
        return addresses.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(method)
                        && one.getKey().getPatternValues().contains(address))
                .findFirst()
                .map(one -> one.getValue().createWithResolvedBean())
                .orElseThrow(() -> new NotFound("地址", address));
    }

    private JsonNode call(HandlerMethod handler, @Nullable UUID id, @Nullable Map<String, ?> body) {
        var given = Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterType() == UUID.class
                        ? id
                        : checked(json.convertValue(body, parameter.getParameterType())))
                .toArray();
        var method = handler.getMethod();
        method.setAccessible(true);
        try {
            return json.valueToTree(method.invoke(handler.getBean(), given));
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException why ? why : new IllegalStateException(refused);
        } catch (IllegalAccessException never) {
            throw new IllegalStateException(never);
        }
    }

    private Object checked(Object body) {
        var wrong = validator.validate(body);
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return body;
    }
}
