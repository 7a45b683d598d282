using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Features.Secrets;

/// <summary>The designed states of the list.</summary>
public enum ListSituation
{
    Loading,
    Failed,
    Empty,
    NoMatch,
    Rows,
}

public static class ListSituations
{
    /// <summary>Empty is only said when every source was read: silence is not emptiness.</summary>
    public static ListSituation Of(SecretBoardSnapshot board, int matching) => board switch
    {
        _ when matching > 0 => ListSituation.Rows,
        { Rows.Length: > 0 } => ListSituation.NoMatch,
        _ when board.Sources.Any(source => source.Failure is not null) => ListSituation.Failed,
        _ when board.Sources.IsEmpty || board.Sources.Any(source => source.ReadAt is null) => ListSituation.Loading,
        _ => ListSituation.Empty,
    };
}
