using System.Collections.Immutable;
using System.Text.Json;
using Amazon.CloudTrail.Model;
using Keyturn.Aws.Collection;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.CloudTrail;

/// <summary>A CloudTrail event of GetParameter, GetParameters or GetParametersByPath as reads of parameters. No value stands in one.</summary>
/// <remarks>Source: Systems Manager API reference, GetParameter, GetParameters, GetParametersByPath: without WithDecryption a SecureString comes back encrypted, and nothing was read.</remarks>
internal static class ParameterReadParser
{
    /// <summary>One for each parameter, or for the folder, that was asked for; none when the event cannot be read.</summary>
    public static ImmutableArray<ReadEvent> Parse(Event item)
    {
        if (item is not { EventTime: { } time, CloudTrailEvent: { } json })
            return [];

        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (ReadEventParser.PrincipalOf(root) is not { } principal || EventJson.Flag(root, "requestParameters", "withDecryption") is not true)
                return [];

            var (session, at) = (ReadEventParser.SessionOf(root), new DateTimeOffset(time.ToUniversalTime()));
            var kind = EventJson.Text(root, "errorCode") is not null ? ReadEventKind.Denied
                : item.EventName != ParameterReads.PathEventName ? ReadEventKind.Read
                : EventJson.Flag(root, "requestParameters", "recursive") is true ? ReadEventKind.FolderAndBelow
                : ReadEventKind.Folder;
            return [.. NamesIn(root).Select(name => new ReadEvent(name, principal, session, at, kind))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // A refused read of a folder names no parameter: it stands with none.
    private static IEnumerable<string> NamesIn(JsonElement root)
    {
        if (EventJson.Text(root, "requestParameters", "name") is { } name)
            return [name];

        return EventJson.Find(root, "requestParameters", "names") is { ValueKind: JsonValueKind.Array } names
            ? [.. names.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()).OfType<string>()]
            : EventJson.Text(root, "requestParameters", "path") is { } path ? [path] : [];
    }
}
