using System.Globalization;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Secrets;

/// <summary>Where to go first while a rotation would be refused anyway.</summary>
/// <param name="Text">What the link says.</param>
/// <param name="Icon">One of <see cref="Glyphs"/>.</param>
/// <param name="Href">A page of the console.</param>
public sealed record NextStep(string Text, string Icon, string Href)
{
    /// <summary>Whether rotating is what a person would do next here; the use case decides whether it may be done.</summary>
    public static bool IsRotate(SecretRow row) => row.State is (RotationState.Failed or RotationState.Overdue or RotationState.DueSoon
        or RotationState.Healthy or RotationState.Off) && RotationStates.StrayPending(row.Secret) is null;

    /// <summary><see langword="null"/> where rotating is next, or where nothing in this console helps.</summary>
    public static NextStep? Of(SecretRow row) => row.State switch
    {
        RotationState.Replica when row.Secret.PrimaryRegion is { } primary =>
            new(string.Format(CultureInfo.CurrentCulture, SecretPageStrings.NextPrimary, primary), Glyphs.ArrowRight, SecretAddress.InRegion(row.Arn, primary)),
        RotationState.Replica or RotationState.ScheduledForDeletion or RotationState.Never => null,
        RotationState.Rotating => new(SecretPageStrings.NextWatch, Glyphs.ArrowRight, SecretAddress.Of(row.Arn, SecretTab.Rotation)),
        _ when RotationStates.StrayPending(row.Secret) is null => null,
        RotationState.Failed => new(SecretPageStrings.NextCause, Glyphs.ArrowRight, SecretAddress.Of(row.Arn, SecretTab.Rotation)),
        _ => new(string.Format(CultureInfo.CurrentCulture, SecretPageStrings.NextPending, VersionStage.Pending), Glyphs.ArrowRight, SecretAddress.Of(row.Arn, SecretTab.Versions)),
    };
}
