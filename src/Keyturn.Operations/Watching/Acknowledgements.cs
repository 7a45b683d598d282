using System.Collections.Immutable;
using System.Text.Json;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Watching;

/// <summary>Findings that a person has seen and wants hidden until they change: each with the fingerprint it had.</summary>
public sealed class Acknowledgements(IPreferenceStore preferences)
{
    /// <summary>Older ones are forgotten first.</summary>
    public const int Most = 2000;

    private const string Document = "findings.acknowledged";

    /// <summary>Fingerprints by <see cref="FindingId.ToString"/>. What cannot be read counts as none.</summary>
    public async Task<ImmutableDictionary<string, string>> ListAsync(string operatorId, CancellationToken cancellationToken)
    {
        var json = await preferences.ReadAsync(operatorId, Document, cancellationToken);
        try
        {
            return json is null ? ImmutableDictionary<string, string>.Empty : JsonSerializer.Deserialize<ImmutableDictionary<string, string>>(json) ?? ImmutableDictionary<string, string>.Empty;
        }
        catch (JsonException)
        {
            return ImmutableDictionary<string, string>.Empty;
        }
    }

    /// <summary>Hides these as they are now. What is hidden but does not stand any more is forgotten.</summary>
    public Task<ImmutableDictionary<string, string>> HideAsync(string operatorId, IReadOnlyCollection<WatchFinding> findings, WatchSnapshot board, CancellationToken cancellationToken) =>
        ChangeAsync(operatorId, known => known.SetItems(findings.Select(finding => KeyValuePair.Create(finding.Id.ToString(), finding.Fingerprint))), board, cancellationToken);

    /// <summary>Shows these again.</summary>
    public Task<ImmutableDictionary<string, string>> ShowAsync(string operatorId, IReadOnlyCollection<FindingId> ids, WatchSnapshot board, CancellationToken cancellationToken) =>
        ChangeAsync(operatorId, known => known.RemoveRange(ids.Select(id => id.ToString())), board, cancellationToken);

    private async Task<ImmutableDictionary<string, string>> ChangeAsync(
        string operatorId, Func<ImmutableDictionary<string, string>, ImmutableDictionary<string, string>> change, WatchSnapshot board, CancellationToken cancellationToken)
    {
        var known = change(await ListAsync(operatorId, cancellationToken));
        var standing = board.LookedAt is null ? known : known.Where(pair => FindingId.Parse(pair.Key) is { } id && board.Find(id) is not null).Take(Most).ToImmutableDictionary();
        await preferences.WriteAsync(operatorId, Document, standing.IsEmpty ? null : JsonSerializer.Serialize(standing), cancellationToken);
        return standing;
    }
}
