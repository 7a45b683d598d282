using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>It works today and stops tomorrow: the profile's PASSWORD_ROLLOVER_TIME is a day. No answer of AWS tells that; a DBA has noted it in a tag.</summary>
internal sealed class OracleRollover : FailingWorld
{
    public override string Name => "oracle-rollover";

    public override string Summary => "The rotation went through; the database accepts the former password for a day, and the application still has it.";

    public override string Row => "F9";

    public override string Unseen => "The rotation succeeded; that the application holds the former password shows nowhere.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.Rollover;

    internal override SecretPlan Shape(SecretPlan plan) => plan with
    {
        Database = plan.Database! with { Rollover = TimeSpan.FromDays(1) },
        MoreTags = [.. plan.MoreTags, ("keyturn:password-rollover", "24h")],
    };
}
