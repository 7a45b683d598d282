using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Checks.Endpoints;

/// <summary>The policy of the endpoint refuses a consumer.</summary>
/// <remarks>"Control access to VPC endpoints using endpoint policies", AWS PrivateLink Guide.</remarks>
public sealed class EndpointPolicyCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "endpoint-policy";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("ec2:DescribeVpcEndpoints", context.Snapshot.Network.Endpoints)];

    private protected override IEnumerable<CheckPart> RestsOn(CheckContext context) => CheckParts.Network(context);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        List<CheckFinding> found = [.. context.Pairs.SelectMany(pair => Of(pair.Pair)), .. context.UnseenConsumers.Select(call => Shared(CheckOutcome.Unknown, "may-be-more", call))];
        return found.Count > 0 ? found : [Shared(CheckOutcome.NotApplicable, "no-consumer")];
    }

    private IEnumerable<CheckFinding> Of(PairReadiness pair)
    {
        var decisions = pair.LegsOf(MatrixColumn.Secret).Where(leg => leg.Kind == LegKind.Permission).Select(leg => leg.Decision!.Decision).ToList();
        if (decisions.Count == 0)
            yield return Unknown("open", pair.Consumer.Name) with { ConsumerId = pair.Consumer.Id };

        foreach (var decision in decisions)
        {
            var layer = decision.Find(new(LayerKind.Endpoint));
            var passes = layer is null ? Policy.Logic.Answer.Yes : layer.Allows.And(layer.Denies.Not());
            yield return (passes.IsYes ? Pass("ok", pair.Consumer.Name) : passes.IsNo ? Bad("bad", pair.Consumer.Name) : Unknown("open", pair.Consumer.Name)) with { ConsumerId = pair.Consumer.Id };
        }
    }
}
