/** Types of the API, made from its OpenAPI document by `npm run build:client`; not for editing. */
export type paths = {
  '/api/ask': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['AskRequest'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Answer']; 'text/event-stream': string };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        507: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/search': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: {
        query: { q: string; limit?: string; doc?: string; unit?: string; explain?: '0' | '1' };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Hits'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['DocumentList'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PolicyDocument'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents/{id}/measures/{number}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: {
        query?: { raw?: '0' | '1' };
        header?: never;
        path: { id: string; number: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureInPlace'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents/{id}/units': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['UnitList'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents/{id}/units/{name}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string; name: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Unit'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents/{id}/matrix.json': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: { unit?: string }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Matrix'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents/{id}/matrix.csv': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: { unit?: string }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/csv': string } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents/{id}/matrix.xlsx': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: { unit?: string }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/conversations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Conversation'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        507: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/conversations/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Conversation'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/conversations/{id}/export': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: {
        query?: { format?: 'md' | 'json' };
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'text/markdown': string; 'application/json': components['schemas']['Conversation'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/feedback': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['FeedbackRequest'] } };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        507: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/models': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ModelList'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenAiError'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/models/{model}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { model: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Model'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenAiError'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenAiError'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/chat/completions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['CompletionRequest'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Completion']; 'text/event-stream': string };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenAiError'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenAiError'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenAiError'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenAiError'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenAiError'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenAiError'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/chat': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['ChatRequest'] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/event-stream': string } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/chat/{id}/stream': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mcp': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['RpcRequest'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RpcResponse'] };
        };
        202: { headers: { [name: string]: unknown }; content?: never };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/retrieval': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['RetrievalRequest'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrievalResponse'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['DifyProblem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['DifyProblem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['DifyProblem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['DifyProblem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['DifyProblem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ask': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query: { q: string; doc?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: { q?: string; doc?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/d/{doc}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: { hl?: string }; header?: never; path: { doc: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'text/html': string; 'text/markdown': string };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/d/{doc}/m/{n}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: {
        query?: { hl?: string };
        header?: never;
        path: { doc: string; n: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/docs': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evals': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        401: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evals/login': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/x-www-form-urlencoded': Record<string, unknown> } };
      responses: {
        303: { headers: { [name: string]: unknown }; content?: never };
        401: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evals/logout': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        303: { headers: { [name: string]: unknown }; content?: never };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evals/run': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'multipart/form-data': Record<string, unknown> } };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['EvalsStatus'] };
        };
        303: { headers: { [name: string]: unknown }; content?: never };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evals/stop': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['EvalsStatus'] };
        };
        303: { headers: { [name: string]: unknown }; content?: never };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evals/status': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['EvalsStatus'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evals/files/{name}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { name: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/octet-stream': string } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evals/template.xlsx': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/healthz': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Liveness'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/readyz': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Readiness'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/plain': string } };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/llms.txt': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/plain': string } };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OpenApi'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
};

export type components = {
  schemas: {
    AskRequest: {
      question: string;
      history?: { role: 'user' | 'assistant'; content: string }[];
      conversation?: string;
      doc?: string;
      mode?: 'auto' | 'extract' | 'generate';
    };
    FeedbackRequest: { answer: string; rating: 'up' | 'down'; comment?: string };
    CompletionRequest: {
      model: string;
      messages: {
        role: 'system' | 'developer' | 'user' | 'assistant' | 'tool' | 'function';
        content?: string | { type: string; text?: string; [key: string]: unknown }[] | null;
        [key: string]: unknown;
      }[];
      stream?: boolean | null;
      stream_options?: { include_usage?: boolean | null; [key: string]: unknown } | null;
      doc?: string;
      mode?: 'auto' | 'extract' | 'generate';
      citations?: 'inline' | 'none';
      [key: string]: unknown;
    };
    ChatRequest: {
      id?: string;
      messages: {
        id?: string;
        role: 'system' | 'user' | 'assistant';
        parts: { type: string; text?: string; [key: string]: unknown }[];
        [key: string]: unknown;
      }[];
      trigger?: 'submit-message' | 'regenerate-message';
      messageId?: string | null;
      doc?: string;
      mode?: 'auto' | 'extract' | 'generate';
      [key: string]: unknown;
    };
    RetrievalRequest: {
      knowledge_id: string;
      query: string;
      retrieval_setting: { top_k: number; score_threshold?: number | null; [key: string]: unknown };
      metadata_condition?: {
        logical_operator?: 'and' | 'or' | null;
        conditions?:
          | {
              name: string | string[];
              comparison_operator:
                | 'contains'
                | 'not contains'
                | 'start with'
                | 'end with'
                | 'is'
                | 'is not'
                | 'in'
                | 'not in'
                | 'empty'
                | 'not empty'
                | '='
                | '≠'
                | '>'
                | '<'
                | '≥'
                | '≤'
                | 'before'
                | 'after';
              value?: string | number | (string | number)[] | null;
              [key: string]: unknown;
            }[]
          | null;
        [key: string]: unknown;
      } | null;
      [key: string]: unknown;
    };
    RpcRequest: { jsonrpc: '2.0'; [key: string]: unknown };
    Answer: {
      id: string;
      question: string;
      standaloneQuestion: string;
      route:
        | 'clause'
        | 'units'
        | 'list'
        | 'count'
        | 'compare'
        | 'summary'
        | 'fact'
        | 'open'
        | 'greeting'
        | 'unsupported';
      status: 'answered' | 'partial' | 'refused';
      refusal?: components['schemas']['Refusal'];
      text: string;
      blocks: components['schemas']['Block'][];
      citations: components['schemas']['Citation'][];
      units: string[];
      related: components['schemas']['Citation'][];
      completeness?: { total: number; listed: number };
      suggestions: string[];
      generator: { kind: 'extractive' | 'model'; model?: string; prompt?: string; dropped?: number };
      label: string;
      degraded?: 'upstream_timeout' | 'upstream_error' | 'unverified';
      explanation?: unknown;
    };
    Block:
      | { type: 'paragraph'; text: string }
      | { type: 'list'; ordered: boolean; items: string[] }
      | { type: 'table'; columns: string[]; rows: string[][] }
      | { type: 'quote'; text: string; marker: number };
    Citation: {
      marker: number;
      document: { id: string; title: string; number: string | null; version: string };
      clause: { id: string; label: string; heading: string; path: string[] };
      measure: number | null;
      units: string[];
      quote: string;
      start: number;
      end: number;
      rawStart: number;
      rawEnd: number;
      verified: true;
      url: string;
    };
    Refusal: {
      reason: 'not_in_document' | 'no_such_clause' | 'out_of_scope' | 'unsafe' | 'unclear';
      missing: string;
      nearest: components['schemas']['Citation'][];
    };
    Conversation: {
      id: string;
      createdAt: string;
      turns: {
        askedAt: string;
        answer: components['schemas']['Answer'];
        documents?: {
          id: string;
          title: string;
          version: string;
          state: 'current' | 'superseded' | 'removed';
        }[];
      }[];
    };
    Hits: { hits: components['schemas']['Hit'][] };
    Hit: {
      rank: number;
      score: number;
      document: { id: string; title: string; number: string | null };
      clause: { id: string; label: string; heading: string; path: string[] };
      measure: number | null;
      units: string[];
      snippet: string;
      highlights: [number, number][];
      url: string;
      explanation?: components['schemas']['Explanation'];
    };
    Explanation: { value: number; description: string; details: components['schemas']['Explanation'][] };
    DocumentList: { documents: components['schemas']['DocumentSummary'][] };
    DocumentSummary: {
      id: string;
      title: string;
      number: string | null;
      issuer: string | null;
      issuedOn: string | null;
      version: string;
      sections: number;
      measures: number;
      units: number;
    };
    PolicyDocument: {
      id: string;
      version: string;
      title: string;
      number: string | null;
      issuer: string | null;
      addressees: string[];
      issuedOn: string | null;
      period: { from: number; to: number } | null;
      notes: string[];
      basis: { title: string; number: string | null }[];
      attachments: { title: string | null; present: boolean }[];
      head: { id: 'head'; span: [number, number] };
      sections: components['schemas']['Section'][];
      measures: components['schemas']['Measure'][];
      figures: components['schemas']['Figure'][];
      repairs: {
        pinyin: number;
        script: number;
        mojibake: number;
        punctuation: number;
        layout: number;
        unresolved: number;
      };
      warnings: { code: string; message: string; span: [number, number] }[];
    };
    Section: {
      id: string;
      number: number;
      label: string;
      title: string;
      span: [number, number];
      intro: string;
      introSpan: [number, number];
      measures: string[];
    };
    Measure: {
      id: string;
      number: number;
      label: string;
      section: string;
      title: string;
      text: string;
      span: [number, number];
      units: components['schemas']['UnitMention'][];
    };
    UnitMention: {
      name: string;
      fullName: string;
      role: 'lead' | 'participant' | 'responsible';
      span: [number, number];
      collective: boolean;
    };
    Figure: {
      kind: 'percent' | 'year' | 'date' | 'amount' | 'count' | 'route' | 'number';
      text: string;
      span: [number, number];
    };
    MeasureInPlace: {
      id: string;
      number: number;
      label: string;
      section: string;
      title: string;
      text: string;
      span: [number, number];
      units: components['schemas']['UnitMention'][];
      document: { id: string; title: string; number: string | null; version: string };
      sectionTitle: string | null;
      url: string;
      previous: { id: string; number: number; label: string; title: string; url: string } | null;
      next: { id: string; number: number; label: string; title: string; url: string } | null;
      raw?: {
        start: number;
        text: string;
        repairs: {
          kind: 'pinyin' | 'script' | 'mojibake' | 'punctuation' | 'layout';
          rule: string;
          rawStart: number;
          rawEnd: number;
          before: string;
          after: string;
          confidence: number;
          resolved: boolean;
        }[];
      };
    };
    UnitList: { units: components['schemas']['Unit'][] };
    Unit: {
      name: string;
      fullName: string;
      aliases: string[];
      kind: 'province-party' | 'province' | 'city' | 'zone' | 'collective' | 'other';
      duties?: string[];
      english?: string[];
      measures: {
        id: string;
        number: number;
        label: string;
        title: string;
        role: 'lead' | 'participant' | 'responsible';
      }[];
    };
    Matrix: {
      document: { id: string; title: string; number: string | null; version: string };
      unit: string | null;
      rows: {
        measure: string;
        number: number;
        label: string;
        title: string;
        section: string;
        unit: string;
        fullName: string;
        role: 'lead' | 'participant' | 'responsible';
        url: string;
      }[];
    };
    ModelList: { object: 'list'; data: components['schemas']['Model'][] };
    Model: { id: string; object: 'model'; created: number; owned_by: string };
    Completion: {
      id: string;
      created: number;
      model: string;
      object: 'chat.completion';
      choices: {
        index: number;
        message: {
          role: 'assistant';
          content: string;
          refusal: null;
          annotations: {
            type: 'url_citation';
            url_citation: { start_index: number; end_index: number; url: string; title: string };
          }[];
        };
        logprobs: null;
        finish_reason: 'stop';
      }[];
      usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
      references: components['schemas']['Citation'][];
    };
    CompletionChunk: {
      id: string;
      created: number;
      model: string;
      object: 'chat.completion.chunk';
      choices: {
        index: number;
        delta: {
          role?: 'assistant';
          content?: string;
          annotations?: {
            type: 'url_citation';
            url_citation: { start_index: number; end_index: number; url: string; title: string };
          }[];
        };
        logprobs: null;
        finish_reason: 'stop' | null;
      }[];
      usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number } | null;
      references?: components['schemas']['Citation'][];
    };
    OpenAiError: { error: { message: string; type: string; param: string | null; code: string } };
    RetrievalResponse: {
      records: {
        content: string;
        score: number;
        title: string;
        metadata: {
          document: string;
          title: string;
          number: string;
          issuer: string;
          issued_on: string;
          version: string;
          clause: string;
          label: string;
          heading: string;
          section: string;
          measure?: number;
          units: string[];
          url: string;
        };
      }[];
    };
    DifyProblem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      code:
        | 'bad_json'
        | 'invalid_input'
        | 'unauthorized'
        | 'forbidden_origin'
        | 'not_found'
        | 'method_not_allowed'
        | 'conflict'
        | 'payload_too_large'
        | 'unsupported_media_type'
        | 'unprocessable_document'
        | 'rate_limited'
        | 'internal'
        | 'overloaded'
        | 'index_unavailable'
        | 'insufficient_storage';
      requestId: string;
      errors?: { field: string; detail: string }[];
      error_code: number;
      error_msg: string;
    };
    RpcResponse: { jsonrpc: '2.0' };
    EvalsStatus: { state: 'idle' | 'running' | 'done' | 'failed' };
    Liveness: { status: 'ok' };
    Readiness: { status: 'ready'; documents: number };
    OpenApi: { openapi: string };
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      code:
        | 'bad_json'
        | 'invalid_input'
        | 'unauthorized'
        | 'forbidden_origin'
        | 'not_found'
        | 'method_not_allowed'
        | 'conflict'
        | 'payload_too_large'
        | 'unsupported_media_type'
        | 'unprocessable_document'
        | 'rate_limited'
        | 'internal'
        | 'overloaded'
        | 'index_unavailable'
        | 'insufficient_storage';
      requestId: string;
      errors?: { field: string; detail: string }[];
    };
  };
};
