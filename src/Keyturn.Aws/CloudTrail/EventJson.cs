using System.Text.Json;

namespace Keyturn.Aws.CloudTrail;

/// <summary>Reads members of an event's JSON by their path.</summary>
internal static class EventJson
{
    /// <summary>The text at the end of a path; <see langword="null"/> when there is none or it is empty.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.String } found && found.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The flag at the end of a path, written as JSON or as text; <see langword="null"/> when there is none.</summary>
    public static bool? Flag(JsonElement element, params ReadOnlySpan<string> path) => Find(element, path) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var flag) => flag,
        _ => null,
    };

    /// <summary>The member at the end of the path; <see langword="null"/> when there is none.</summary>
    public static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind is not JsonValueKind.Object || !TryGet(element, name, out element))
                return null;
        }

        return element;
    }

    // The casing of these members has changed over the years.
    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                value = member.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
