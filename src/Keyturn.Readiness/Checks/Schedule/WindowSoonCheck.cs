namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>The next window is open, or opens within the hour.</summary>
/// <remarks>"Rotation window", Secrets Manager User Guide.</remarks>
public sealed class WindowSoonCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-window-soon";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override CheckFinding? Excuse(CheckContext context) =>
        context.Secret.RotationEnabled != true && context.Secret.OwningService is null ? DoesNotApply("off") : null;

    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (RotationWindows.NextOf(context.Secret) is not { } window)
            return [Unknown("open")];

        return [window.Opens - Soon <= context.Now && context.Now < window.Closes ? Bad("bad", window.Opens, window.Closes) : Pass("ok", window.Opens)];
    }
}
