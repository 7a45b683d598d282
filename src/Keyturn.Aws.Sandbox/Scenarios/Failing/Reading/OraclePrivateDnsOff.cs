using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>The name resolves to a public address, which the function's security group does not let it reach.</summary>
internal sealed class OraclePrivateDnsOff : FailingWorld
{
    public override string Name => "oracle-private-dns-off";

    public override string Summary => "The endpoint's private DNS was switched off: the service's name leads to the internet, and there is no way there.";

    public override string Row => "R10";

    public override ImmutableArray<string> Also => ["N1"];

    public override string WhyAlso => "N1 is the symptom, no way to Secrets Manager; R10 says why the name does not lead to the endpoint.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Planting.Endpoint(region).PrivateDns = false;
}
