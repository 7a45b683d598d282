using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Consumers;

/// <summary>A consumer has no role with which to read.</summary>
/// <remarks>"IAM roles for Amazon EC2", EC2 User Guide; "Amazon ECS task execution IAM role", ECS Developer Guide.</remarks>
public sealed class ConsumerRoleCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "consumers-role";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Reading;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        List<CheckFinding> found = [.. context.Servers.Select(pair => Of(pair.Pair)), .. context.UnseenConsumers.Select(call => Shared(CheckOutcome.Unknown, "may-be-more", call))];
        return found.Count > 0 ? found : [Shared(CheckOutcome.NotApplicable, "no-consumer")];
    }

    private CheckFinding Of(PairReadiness pair) =>
        (pair.Consumer.HasNoRole ? Bad("bad", pair.Consumer.Name) : pair.Consumer.RoleArn is { } role ? Pass("ok", pair.Consumer.Name, role) : Unknown("open", pair.Consumer.Name)) with { ConsumerId = pair.Consumer.Id };
}
