using Keyturn.Operations.Approvals;

namespace Keyturn.Web.Features.Approvals;

/// <summary>The parts of the page.</summary>
public enum ApprovalTab
{
    /// <summary>What waits, or may be carried out.</summary>
    Open,

    /// <summary>What was carried out, refused, taken back or ran out.</summary>
    Decided,

    /// <summary>What was done alone.</summary>
    BreakGlass,
}

/// <summary>Which requests a part shows, and its address.</summary>
public static class ApprovalFilter
{
    public const string Path = "/approvals";

    public static ApprovalTab Parse(string? value) =>
        Enum.TryParse<ApprovalTab>(value?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : ApprovalTab.Open;

    public static string AddressOf(ApprovalTab tab) => tab switch
    {
        ApprovalTab.Decided => $"{Path}?tab=decided",
        ApprovalTab.BreakGlass => $"{Path}?tab=break-glass",
        _ => Path,
    };

    /// <summary>To be reviewed comes first; otherwise newest first, as the store orders them.</summary>
    public static IEnumerable<ApprovalRequest> Of(ApprovalSnapshot board, ApprovalTab tab) => tab switch
    {
        ApprovalTab.BreakGlass => board.Requests.Where(request => request.IsBreakGlass).OrderBy(request => request.NeedsReview ? 0 : 1),
        ApprovalTab.Decided => board.Requests.Where(request => board.StateOf(request) is ApprovalState.Used or ApprovalState.Refused or ApprovalState.Withdrawn or ApprovalState.Expired),
        _ => board.Open,
    };
}
