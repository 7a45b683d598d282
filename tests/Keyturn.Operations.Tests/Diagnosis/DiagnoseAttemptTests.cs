using Keyturn.Operations.Consumers;
using Keyturn.Operations.Diagnosis;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Diagnosis;

public sealed class DiagnoseAttemptTests
{
    private readonly EstateFeed feed = new();
    private readonly DiagnoseAttempt diagnose;

    public DiagnoseAttemptTests()
    {
        var time = new FakeTimeProvider(A.Moment);
        diagnose = new(feed, new CheckBoard(feed, new ReadinessBoard(feed), time), time);
    }

    [Fact]
    public void Of_SecretInTheEstate_UsesItsFactsAndChecks()
    {
        feed.Publish(A.Snapshot([A.Secret() with { RotationEnabled = false }]));

        var finding = diagnose.Of(A.Arn(), []).Findings[0];
        finding.Cause.Id.ShouldBe("P14");
        finding.Strength.ShouldBe(Strength.Certain);
        finding.For.ShouldContain(one => one.CheckId == "rotation-on");
    }

    [Fact]
    public void Of_NothingPublished_StillReadsTheLog()
    {
        var attempt = RotationLogFixture.Load("create-kms-denied").Input().Attempt.ShouldNotBeNull();

        diagnose.Of(attempt, []).Top.Select(one => one.Cause.Id).ShouldBe(["K3"]);
    }

    /// <summary>The engine comes from what tells of the database, not from the function that may be the wrong one.</summary>
    [Theory]
    [InlineData("oracle", "L11")]
    [InlineData("mysql", "C1")]
    public void Of_WrongEngine_DependsOnTheDatabasesEngine(string engine, string cause)
    {
        feed.Publish(A.Snapshot([A.Secret(function: "SecretsManagerRDSMySQLRotationSingleUser", tags: [("engine", engine)])]));
        var attempt = RotationLogFixture.Load("oracle-single-wrong-engine").Input().Attempt.ShouldNotBeNull();

        diagnose.Of(attempt, [], [new SecretVersion(A.Version(2), ["AWSPENDING"], A.Moment, null, [])]).Top.Select(one => one.Cause.Id).ShouldBe([cause]);
    }
}
