namespace Keyturn.Readiness.Checks.Consumers;

/// <summary>A task definition names a former secret of the same name.</summary>
/// <remarks>"Secrets Manager ARN": a secret that is made again gets another suffix, Secrets Manager User Guide.</remarks>
public sealed class RecreatedSecretCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "consumers-recreated";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Reading;

    // A hyphen and six random characters.
    private const int SuffixLength = 7;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("ecs:DescribeServices", context.Snapshot.Network.Services)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var arn = context.Secret.Arn;
        var stem = arn[..^SuffixLength];
        List<CheckFinding> lost = [.. from consumer in context.Fleet.Readiness.Consumers
                                      from name in consumer.NamedSecrets
                                      where IsOfSameName(name, stem) && !name.StartsWith(arn, StringComparison.Ordinal)
                                      select Bad("bad", consumer.Name, name) with { ConsumerId = consumer.Id }];
        return lost.Count > 0 ? lost : [Pass("ok")];
    }

    /// <summary>The same name with another suffix; behind it a JSON key, a label and a version may stand.</summary>
    private static bool IsOfSameName(string name, string stem) =>
        name.StartsWith(stem + "-", StringComparison.Ordinal) && name.AsSpan(stem.Length) is var rest && (rest.IndexOf(':') is >= 0 and var end ? end : rest.Length) == SuffixLength;
}
