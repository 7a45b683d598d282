using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Watching;

namespace Keyturn.Operations.Notifications;

/// <summary>What is told, and in which language.</summary>
/// <param name="Kinds">Kinds of findings that are told of.</param>
/// <param name="Closed">Whether their end is told as well.</param>
/// <param name="Culture">Language of the sentences.</param>
public sealed record NoticeSettings(ImmutableArray<FindingKind> Kinds, bool Closed, CultureInfo Culture)
{
    /// <summary>All kinds but those that come and go with every window.</summary>
    public static NoticeSettings Usual { get; } = new([.. Enum.GetValues<FindingKind>().Where(kind => !WatchSnapshot.IsQuiet(kind))], Closed: true, CultureInfo.InvariantCulture);
}
