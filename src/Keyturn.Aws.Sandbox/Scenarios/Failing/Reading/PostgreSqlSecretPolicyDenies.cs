using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>The endpoint was made anew with another id, and the policy still names the old one.</summary>
internal sealed class PostgreSqlSecretPolicyDenies : FailingWorld
{
    public override string Name => "postgres-secret-policy-denies";

    public override string Summary => "The secret's policy denies reads that come through another endpoint than the one it names.";

    public override string Row => "R2";

    public override ImmutableArray<string> Also => ["K1"];

    public override string WhyAlso => "K1 is the same refusal for the function's role; the end of the text says that the secret's policy decided.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Secret(region).ResourcePolicy = Document(
        Deny("OnlyThroughTheEndpoint", ["secretsmanager:GetSecretValue"], "*").For("*").When("StringNotEquals", "aws:SourceVpce", "vpce-0a9b8c7d6e5f40312"));
}
