using System.Text.Json.Nodes;

namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>What a published model says about the operations that are offered, one line for each fact, in the words of .NET.</summary>
internal sealed class PublishedFacts
{
    private readonly string _service;
    private readonly JsonNode _model;
    private readonly SortedSet<string> _facts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _required = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public PublishedFacts(string service, JsonNode model, IEnumerable<string> operations)
    {
        _service = service;
        _model = model;
        foreach (var operation in operations)
            Operation(operation);
    }

    public IReadOnlyCollection<string> Facts => _facts;

    /// <summary>The members that the model requires.</summary>
    public IReadOnlyCollection<string> Required => _required;

    private void Operation(string name)
    {
        if (_model["operations"]?[name] is not { } operation)
            return;
        var target = Text(_model["metadata"]?["targetPrefix"]) is { } prefix ? $" {prefix}.{name}" : "";
        _facts.Add($"{_service} operation {name}: {Text(operation["http"]?["method"])} {Text(operation["http"]?["requestUri"])}{target}");
        Structure(Text(operation["input"]?["shape"]), name + "Request");
        Structure(Text(operation["output"]?["shape"]), name + "Response");
        foreach (var error in operation["errors"]?.AsArray() ?? [])
            Exception(Text(error?["shape"]));
    }

    private void Exception(string? shape)
    {
        if (shape is null)
            return;
        var name = OfficialDepartures.Shapes.GetValueOrDefault($"{_service} {shape}") ?? ExceptionName(shape);
        _facts.Add($"{_service} exception {name}");
        Structure(shape, name, isException: true);
    }

    private void Structure(string? shape, string name, bool isException = false)
    {
        if (shape is null || !_seen.Add(name))
            return;
        var required = _model["shapes"]?[shape]?["required"]?.AsArray().Select(Text).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (wire, member) in _model["shapes"]?[shape]?["members"]?.AsObject() ?? [])
        {
            var property = Capital(wire);
            if (isException && property == "Message")
                continue;
            var type = OfficialDepartures.Times.Contains($"{_service} {name}.{property}") ? "DateTime" : Type(Text(member?["shape"]), inside: false);
            _facts.Add($"{_service} member {name}.{property}: {type}?");
            if (required.Contains(wire))
                _required.Add($"{_service} {name}.{property}");
        }
    }

    private string Type(string? shape, bool inside)
    {
        var definition = _model["shapes"]?[shape ?? ""];
        return Text(definition?["type"]) switch
        {
            "string" when definition?["enum"] is JsonArray values => Enum(shape ?? "", values, inside),
            "string" => "string",
            "integer" => "int",
            "long" => "long",
            "double" => "double",
            "boolean" => "bool",
            "timestamp" => "DateTime",
            "list" => $"List<{Type(Text(definition?["member"]?["shape"]), inside: true)}>",
            "map" => $"Dictionary<{Type(Text(definition?["key"]?["shape"]), inside: true)}, {Type(Text(definition?["value"]?["shape"]), inside: true)}>",
            "structure" => Nested(shape ?? ""),
            var other => $"({other})",
        };
    }

    private string Nested(string shape)
    {
        var name = OfficialDepartures.Shapes.GetValueOrDefault($"{_service} {shape}", shape);
        Structure(shape, name);
        return name;
    }

    private string Enum(string shape, JsonArray values, bool inside)
    {
        foreach (var value in values.Select(Text))
            _facts.Add($"{_service} enum {shape}: {value}");
        return inside ? "string" : shape;
    }

    private static string ExceptionName(string shape) => shape switch
    {
        _ when shape.EndsWith("Exception", StringComparison.Ordinal) => shape,
        _ when shape.EndsWith("Fault", StringComparison.Ordinal) => shape[..^"Fault".Length] + "Exception",
        _ => shape + "Exception",
    };

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
