using Keyturn.Operations.Watching;

namespace Keyturn.Web.Features.Home;

/// <summary>How many findings of a kind there are for one person.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Open">Those that are not acknowledged.</param>
/// <param name="New">Those of them that came lately.</param>
/// <param name="Acknowledged">Those that the person has seen.</param>
public sealed record FindingGroup(FindingKind Kind, int Open, int New, int Acknowledged)
{
    /// <summary>The kinds of which there is any, the most urgent first.</summary>
    public static List<FindingGroup> Of(WatchSnapshot board, Func<WatchFinding, bool> hides, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(board);
        return
        [
            .. from item in board.Items
               group (item, hidden: hides(item.Finding)) by item.Finding.Kind into kind
               orderby kind.Key
               select new FindingGroup(kind.Key, kind.Count(one => !one.hidden), kind.Count(one => !one.hidden && one.item.IsNew(now)), kind.Count(one => one.hidden)),
        ];
    }
}
