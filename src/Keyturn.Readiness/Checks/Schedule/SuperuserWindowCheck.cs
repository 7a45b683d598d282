namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>The superuser's secret may be rotated at the same moment.</summary>
/// <remarks>"Rotation strategies: alternating users", Secrets Manager User Guide.</remarks>
public sealed class SuperuserWindowCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-superuser-window";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override CheckFinding? Excuse(CheckContext context) => context.SuperuserReference is null ? Shared(CheckOutcome.NotApplicable, "no-superuser") : null;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.Superuser is not { } superuser)
            return [Shared(CheckOutcome.Unknown, "superuser-not-found", context.SuperuserReference!)];
        if (superuser.RotationEnabled != true || context.Secret.RotationEnabled != true)
            return [Pass("off", superuser.Name)];
        if (RotationWindows.NextOf(context.Secret) is not { } own || RotationWindows.NextOf(superuser) is not { } other)
            return [Unknown("open", superuser.Name)];

        return [own.Opens < other.Closes && other.Opens < own.Closes ? Bad("bad", superuser.Name, other.Opens, other.Closes) : Pass("ok", superuser.Name)];
    }
}
