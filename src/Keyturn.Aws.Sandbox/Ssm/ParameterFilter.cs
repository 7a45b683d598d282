using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Ssm;

namespace Keyturn.Aws.Sandbox.Ssm;

/// <summary>One of the ParameterFilters of DescribeParameters; all of them have to accept a parameter, one of the values is enough.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html</remarks>
internal sealed record ParameterFilter(string Field, string Comparison, IReadOnlyList<string> Wanted)
{
    public static ParameterFilter Read(JsonObject filter)
    {
        var key = filter["Key"]?.ToString() ?? "";
        var option = filter["Option"]?.ToString() ?? (key == "Path" ? "OneLevel" : "Equals");
        var values = (filter["Values"] as JsonArray)?.Select(value => value?.ToString() ?? "").ToList() ?? [];
        if (key is not ("Name" or "Type" or "KeyId" or "Tier" or "Path") && !key.StartsWith("tag:", StringComparison.Ordinal))
            throw new WireException("InvalidFilterKey", $"The following filter key is not valid: {key}.");
        var known = key == "Path" ? option is "OneLevel" or "Recursive" : option is "Equals" or "BeginsWith" || (key == "Name" && option == "Contains");
        return known ? new(key, option, values) : throw new WireException("InvalidFilterOption", $"The following filter option is not valid: {option}. Valid options include: [BeginsWith, Equals].");
    }

    public bool Accepts(ParameterRecord parameter) => Field switch
    {
        "Path" => Wanted.Any(path => IsBelow(parameter.Name, path)),
        "Name" => Matches(parameter.Name),
        "Type" => Matches(parameter.Type),
        "KeyId" => Matches(parameter.KeyId),
        "Tier" => Matches(parameter.Tier),
        _ => parameter.Tags.TryGetValue(Field[4..], out var tag) && (Wanted.Count == 0 || Matches(tag)),
    };

    private bool Matches(string? text) => text is not null && Wanted.Any(value => Comparison switch
    {
        "BeginsWith" => text.StartsWith(value, StringComparison.Ordinal),
        "Contains" => text.Contains(value, StringComparison.Ordinal),
        _ => text == value,
    });

    private bool IsBelow(string name, string path)
    {
        var folder = path.TrimEnd('/') + "/";
        return name.StartsWith(folder, StringComparison.Ordinal) && (Comparison == "Recursive" || !name[folder.Length..].Contains('/', StringComparison.Ordinal));
    }
}
