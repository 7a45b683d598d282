using System.Globalization;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Web.Tests.Features.Repair;

/// <summary>A secret whose rotation was left half done three hours ago: setSecret succeeded, finishSecret was refused.</summary>
internal static class StuckSecret
{
    public const string LogGroup = "/aws/lambda/SecretsManagerRDSOracleRotationSingleUser";

    public static Secret Secret { get; } = A.Secret(state: RotationState.Stuck);

    public static SecretVersion[] Versions { get; } =
    [
        .. Enumerable.Range(0, 3).Select(number => new SecretVersion(A.Version(number), [], A.Moment.AddHours(-3 - 24 * (2 - number)), null, ["DefaultEncryptionKey"])),
    ];

    public static RotationEvent[] Events { get; } =
    [
        A.Event(RotationEventKind.Started, A.Moment.AddHours(-3), A.Version(2)),
        A.Event(RotationEventKind.Failed, A.Moment.AddHours(-3).AddMinutes(1), A.Version(2), step: "finishSecret"),
    ];

    public static LogEvent[] Lines { get; } =
    [
        .. Run(1, $"createSecret: Successfully put secret for ARN {A.Arn()} and version {A.Version(2)}."),
        .. Run(2, "Successfully established connection as user 'APP' with host: 'orders'", $"setSecret: Successfully set password for user APP in Oracle DB for secret arn {A.Arn()}."),
    ];

    private static IEnumerable<LogEvent> Run(int number, params IEnumerable<string> messages)
    {
        var at = A.Moment.AddHours(-3).AddSeconds(number * 3);
        var id = string.Create(CultureInfo.InvariantCulture, $"00000000-1111-4222-8333-{number:D12}");
        yield return A.Line($"START RequestId: {id} Version: $LATEST", at);
        foreach (var message in messages)
        {
            at = at.AddMilliseconds(20);
            yield return A.Line($"[INFO]\t2026-05-11T00:00:00.000Z\t{id}\t{message}", at);
        }

        yield return A.Line($"END RequestId: {id}", at.AddMilliseconds(1));
    }
}
