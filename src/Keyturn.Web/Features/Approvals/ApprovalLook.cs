using Keyturn.Operations.Approvals;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Approvals;

/// <summary>How the states of a request look.</summary>
public static class ApprovalLook
{
    public static (Tone Tone, string Icon, string Text) Of(ApprovalRequest request, ApprovalState state) => state switch
    {
        ApprovalState.Waiting => (Tone.Warn, Glyphs.Clock, TextOf(state)),
        ApprovalState.Approved => (Tone.Good, Glyphs.Check, TextOf(state)),
        ApprovalState.Refused => (Tone.Bad, Glyphs.Ban, TextOf(state)),
        ApprovalState.Used => (Tone.Neutral, Glyphs.Check, TextOf(state)),
        ApprovalState.Withdrawn => (Tone.Neutral, Glyphs.Minus, TextOf(state)),
        ApprovalState.Expired => (Tone.Neutral, Glyphs.Minus, TextOf(state)),
        _ when request.NeedsReview => (Tone.Bad, Glyphs.Alert, ApprovalsStrings.ToReview),
        _ => (Tone.Neutral, Glyphs.Check, ApprovalsStrings.Reviewed),
    };

    private static string TextOf(ApprovalState state) => ApprovalSentences.NameOf(state).ToText();
}
