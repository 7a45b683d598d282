using System.Globalization;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Repair;

namespace Keyturn.Web.Features.Secrets;

/// <content>The repair of a rotation that went wrong.</content>
public sealed partial class SecretPage
{
    /// <summary>A rotation that was left half done: its state is worth reading before anything else.</summary>
    private bool NeedsRepair => row is { State: RotationState.Stuck or RotationState.Failed } || (row is { State: not RotationState.Rotating } && RotationStates.StrayPending(row.Secret) is not null);

    private Task Repaired(RepairDone done)
    {
        notice = string.Format(CultureInfo.CurrentCulture, RepairStrings.Done, RepairSentences.NameOf(done.Action).ToText());
        if (row is not null && done.VersionId is not null)
            Navigation.NavigateTo(SecretAddress.Of(row.Arn, SecretTab.Rotation));
        return ReadAsync();
    }
}
