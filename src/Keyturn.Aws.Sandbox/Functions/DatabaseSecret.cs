using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>The JSON of a database secret, read with the templates' own demands. Its text never shows a value.</summary>
internal sealed class DatabaseSecret
{
    private static readonly string[] AlwaysRequired = ["host", "username", "password"];
    private static readonly string[] OracleRequired = ["host", "username", "password", "dbname"];
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _fields;

    private DatabaseSecret(JsonObject fields) => _fields = fields;

    public string User => Text("username") ?? "";

    public string Password => Text("password") ?? "";

    public string Host => Text("host") ?? "";

    public string? Database => Text("dbname");

    public string? MasterArn => Text("masterarn");

    /// <summary>The templates' reading of the key <c>ssl</c>: true and false decide, anything else tries TLS first.</summary>
    public bool? Tls => _fields["ssl"] switch
    {
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when value.TryGetValue<string>(out var text) && bool.TryParse(text, out var flag) => flag,
        _ => null,
    };

    /// <summary>Parses a value and checks it as get_secret_dict does.</summary>
    /// <exception cref="PythonErrorException">Not JSON, a key is missing, or another engine's secret.</exception>
    public static DatabaseSecret Parse(string value, EngineTraits engine, string function, bool isMaster = false)
    {
        var secret = new DatabaseSecret(ParseObject(value, function));
        if (secret.Text("engine") != engine.SecretEngine)
            throw new PythonErrorException(PythonError.In(function, "KeyError", RotationLogText.WrongEngine(engine)));
        foreach (var key in engine.Engine == DatabaseEngine.Oracle && !isMaster ? OracleRequired : AlwaysRequired)
        {
            if (!secret._fields.ContainsKey(key))
                throw new PythonErrorException(PythonError.In(function, "KeyError", RotationLogText.KeyMissing(key)));
        }

        return secret;
    }

    /// <summary>Whether a value is what RDS writes for a master user: user name and password, nothing else.</summary>
    public static bool IsBare(string value) =>
        JsonNode.Parse(value) is JsonObject { Count: 2 } fields && fields.ContainsKey("username") && fields.ContainsKey("password");

    /// <summary>Adds what RDS told of the instance to a bare value.</summary>
    public static string Complete(string value, EngineTraits engine, string host)
    {
        var fields = JsonNode.Parse(value)!.AsObject();
        (fields["engine"], fields["host"]) = (engine.SecretEngine, host);
        return fields.ToJsonString(Plain);
    }

    /// <summary>The same secret for another user and password: the other keys and their order stay.</summary>
    public string With(string user, string password)
    {
        var copy = _fields.DeepClone().AsObject();
        copy["username"] = user;
        copy["password"] = password;
        return copy.ToJsonString(Plain);
    }

    public DatabaseSecret InDatabase(string? database)
    {
        if (database is null)
            return this;
        var copy = _fields.DeepClone().AsObject();
        copy["dbname"] = database;
        return new(copy);
    }

    public override string ToString() => $"{User}@{Host}";

    private static JsonObject ParseObject(string value, string function)
    {
        try
        {
            return JsonNode.Parse(value) as JsonObject
                ?? throw new PythonErrorException(PythonError.In(function, "TypeError", "string indices must be integers"));
        }
        catch (JsonException)
        {
            throw new PythonErrorException(PythonError.In(function, "JSONDecodeError", "Expecting value: line 1 column 1 (char 0)"));
        }
    }

    private string? Text(string key) => _fields[key] is { } node ? node.ToString() : null;
}
