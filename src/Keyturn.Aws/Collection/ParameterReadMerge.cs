using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Readers = System.Collections.Immutable.ImmutableDictionary<string, Keyturn.Readiness.Estate.ParameterRead>;

namespace Keyturn.Aws.Collection;

/// <summary>Adds events to what was seen: by parameter and principal, never event by event.</summary>
internal static class ParameterReadMerge
{
    /// <summary>Principals that are kept for one parameter; who was not seen for longest goes first.</summary>
    public const int MostPrincipals = 50;

    /// <summary>What was seen, with these events; parameters that are gone are left out.</summary>
    public static ParameterReads Add(ParameterReads known, ImmutableDictionary<string, Parameter> parameters, IEnumerable<ReadEvent> events)
    {
        var all = known.ByParameter.RemoveRange(known.ByParameter.Keys.Where(name => !parameters.ContainsKey(name)));
        foreach (var (item, name) in events.SelectMany(item => ParameterNames.In(item, parameters).Select(name => (item, name))))
        {
            var readers = all.GetValueOrDefault(name, Readers.Empty);
            readers = readers.SetItem(item.Principal, With(readers.GetValueOrDefault(item.Principal) ?? new(item.Principal, item.At, item.At, 0), item));
            all = all.SetItem(name, readers.Count > MostPrincipals && readers.Values.MinBy(read => read.LastAt) is { } longestAgo ? readers.Remove(longestAgo.Principal) : readers);
        }

        return known with { ByParameter = all };
    }

    private static ParameterRead With(ParameterRead read, ReadEvent item) => read with
    {
        FirstAt = item.At < read.FirstAt ? item.At : read.FirstAt,
        LastAt = item.At > read.LastAt ? item.At : read.LastAt,
        Session = item.At >= read.LastAt ? item.Session ?? read.Session : read.Session,
        Times = read.Times + (item.Kind is ReadEventKind.Read ? 1 : 0),
        Denied = read.Denied + (item.Kind is ReadEventKind.Denied ? 1 : 0),
        ByPath = read.ByPath + (item.Kind is ReadEventKind.Folder or ReadEventKind.FolderAndBelow ? 1 : 0),
    };
}
