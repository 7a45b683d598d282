using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Adds events to what was seen: by secret and principal, never event by event.</summary>
internal sealed class ObservedReadMerge
{
    /// <summary>Principals that are kept for one secret; who was not seen for longest goes first.</summary>
    public const int MostPrincipals = 200;

    /// <summary>Versions by session that are kept for one principal; what was not read for longest goes first.</summary>
    public const int MostVersions = 24;

    private readonly SecretNames names = new();

    /// <summary>What was seen, with the events of secrets that are known; others cannot be told apart from mistakes in writing.</summary>
    public ObservedReads Add(ObservedReads known, ImmutableDictionary<string, Secret> secrets, IEnumerable<ReadEvent> events)
    {
        var (bySecret, revision) = (known.BySecret, known.Revision);
        foreach (var item in events)
        {
            if (names.ArnOf(item.SecretId, secrets) is not { } arn)
                continue;

            var readers = bySecret.GetValueOrDefault(arn, ImmutableDictionary<string, ObservedRead>.Empty);
            if (!readers.TryGetValue(item.Principal, out var before))
                revision++;
            readers = readers.SetItem(item.Principal, With(before ?? new(item.Principal, item.At, item.At, 0) { Session = item.Session }, item));
            if (readers.Count > MostPrincipals && readers.Values.MinBy(read => read.LastAt) is { } longestAgo)
                (readers, revision) = (readers.Remove(longestAgo.Principal), revision + 1);
            bySecret = bySecret.SetItem(arn, readers);
        }

        return known with { BySecret = bySecret, Revision = revision };
    }

    /// <summary>What was seen, without secrets that are gone.</summary>
    public static ObservedReads Without(ObservedReads known, ImmutableDictionary<string, Secret> secrets) =>
        known.BySecret.Keys.Where(arn => !secrets.ContainsKey(arn)).ToArray() is { Length: > 0 } gone ? known with { BySecret = known.BySecret.RemoveRange(gone), Revision = known.Revision + 1 } : known;

    private static ObservedRead With(ObservedRead read, ReadEvent item) => read with
    {
        FirstAt = item.At < read.FirstAt ? item.At : read.FirstAt,
        LastAt = item.At > read.LastAt ? item.At : read.LastAt,
        Session = item.At >= read.LastAt ? item.Session ?? read.Session : read.Session,
        Times = read.Times + (item.Kind is ReadEventKind.Read ? 1 : 0),
        Denied = read.Denied + (item.Kind is ReadEventKind.Denied ? 1 : 0),
        Decrypts = read.Decrypts + (item.Kind is ReadEventKind.Decrypt ? 1 : 0),
        Versions = item is { VersionId: { Length: > 0 } version, Kind: not ReadEventKind.Denied } ? With(read.Versions, version, item) : read.Versions,
    };

    // Events come in any order, and some twice: first and last are all that is kept of them.
    private static ImmutableArray<VersionRead> With(ImmutableArray<VersionRead> versions, string version, ReadEvent item)
    {
        var added = new VersionRead(version, item.Session, item.At, item.At, item.Kind is ReadEventKind.Decrypt);
        var known = versions.FirstOrDefault(one => one.VersionId == version && one.Session == item.Session);
        if (known is null)
            versions = versions.Add(added);
        else if (item.At > known.LastAt || item.At < known.FirstAt)
            versions = versions.Replace(known, item.At > known.LastAt ? added with { FirstAt = known.FirstAt } : known with { FirstAt = item.At });
        return versions.Length <= MostVersions || versions.MinBy(one => one.LastAt) is not { } longestAgo ? versions : versions.Remove(longestAgo);
    }
}
