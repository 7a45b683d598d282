using Keyturn.Readiness.Consumers;

namespace Keyturn.Readiness.Checks.Consumers;

/// <summary>A consumer that tags declare was not found.</summary>
public sealed class DeclaredFoundCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "consumers-declared";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Reading;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var declared = DeclaredConsumers.Of(context.Snapshot, context.Secret);
        if (declared.IsEmpty)
            return [DoesNotApply("none")];

        List<string> lost = [.. declared.Where(name => !context.Fleet.Readiness.Consumers.Any(consumer => DeclaredConsumers.Means(name, consumer)))];
        List<string> unread = [.. ConsumerFinder.PartsNotRead(context.Snapshot)];
        return lost.Count == 0 ? [Pass("ok", declared.Length)]
            : unread.Count > 0 ? unread.Select(call => Unknown("open", call))
            : lost.Select(name => Bad("bad", name));
    }
}
