using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Web.Tests.Features.Attempts;

/// <summary>Three attempts of two secrets: one failed an hour ago by hand, one went well three hours ago, one test of last week passed.</summary>
internal static class Told
{
    public static DateTimeOffset Failed { get; } = A.Moment.AddHours(-1);

    public static void To(EstateFeed feed, TrailFeed trail, IEnumerable<Secret>? secrets = null)
    {
        feed.Publish(A.Snapshot(
            secrets ?? [A.Secret("orders"), A.Secret("billing")],
            [
                A.Event(RotationEventKind.Started, Failed, A.Version(11), A.Arn("orders")), A.Event(RotationEventKind.Failed, Failed.AddSeconds(30), A.Version(11), A.Arn("orders"), "setSecret"),
                A.Event(RotationEventKind.Started, A.Moment.AddHours(-3), A.Version(12), A.Arn("billing")), A.Event(RotationEventKind.Succeeded, A.Moment.AddHours(-3).AddSeconds(40), A.Version(12), A.Arn("billing")),
                A.Event(RotationEventKind.TestStarted, A.Moment.AddDays(-8), A.Version(13), A.Arn("orders")), A.Event(RotationEventKind.TestSucceeded, A.Moment.AddDays(-8).AddSeconds(4), A.Version(13), A.Arn("orders")),
            ],
            [A.Function()]));
        trail.Publish(new TrailSnapshot(A.Scope()) { Covered = A.Covered(A.Moment.AddDays(-90), A.Moment) }
            .With([A.Call(SecretCallKind.RotateSecret, Failed, A.Version(11), A.Arn("orders"))]));
    }
}
