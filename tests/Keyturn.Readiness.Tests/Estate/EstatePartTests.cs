using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Estate;

public sealed class EstatePartTests
{
    private static readonly PartFailure Denied = new(A.Moment, "secretsmanager:ListSecrets", "AccessDeniedException", "not authorized", "secretsmanager:ListSecrets");

    [Fact]
    public void NotRead_NothingTriedYet_IsNeitherEmptyNorFailed()
    {
        var part = EstatePart<string>.NotRead;

        part.Value.ShouldBeNull();
        part.ReadAt.ShouldBeNull();
        part.Failure.ShouldBeNull();
    }

    [Fact]
    public void FailedWith_AfterAGoodRead_KeepsTheOldValueUnderItsOwnTime()
    {
        var part = EstatePart<string>.Read("forty secrets", A.Moment.AddHours(-1)).FailedWith(Denied);

        part.Value.ShouldBe("forty secrets");
        part.ReadAt.ShouldBe(A.Moment.AddHours(-1));
        part.Failure.ShouldBe(Denied);
    }

    [Fact]
    public void FailedWith_NeverRead_StaysWithoutAValue()
    {
        var part = EstatePart<string>.NotRead.FailedWith(Denied);

        part.Value.ShouldBeNull();
        part.ReadAt.ShouldBeNull();
        part.Failure.ShouldNotBeNull().MissingPermission.ShouldBe("secretsmanager:ListSecrets");
    }

    [Fact]
    public void FailedWith_Twice_SaysTheNewestFailure() =>
        EstatePart<string>.NotRead.FailedWith(Denied).FailedWith(Denied with { Code = "ThrottlingException" }).Failure.ShouldNotBeNull().Code.ShouldBe("ThrottlingException");

    /// <summary>However reads and failures follow each other, the value is that of the last read, and a failure shows only if it came after it.</summary>
    [Fact]
    public void AnyHistory_OfReadsAndFailures_NeverShowsOldFactsAsFresh() => Gen.Bool.List[1, 20].Sample(history =>
    {
        var part = EstatePart<string>.NotRead;
        DateTimeOffset? lastRead = null;
        for (var minute = 0; minute < history.Count; minute++)
        {
            var now = A.Moment.AddMinutes(minute);
            if (history[minute])
            {
                part = EstatePart<string>.Read($"read {minute}", now);
                lastRead = now;
            }
            else
            {
                part = part.FailedWith(Denied with { At = now });
            }
        }

        part.ReadAt.ShouldBe(lastRead);
        (part.Value is null).ShouldBe(lastRead is null);
        (part.Failure is null).ShouldBe(history[^1]);
    });

    [Fact]
    public void NewSnapshot_OfAScope_HasReadNothing()
    {
        var snapshot = new EstateSnapshot(A.Scope());

        snapshot.Secrets.ShouldBe(EstatePart<ImmutableDictionary<string, Secret>>.NotRead);
        snapshot.Functions.ReadAt.ShouldBeNull();
        snapshot.RotationEvents.Value.ShouldBeNull();
        snapshot.VersionCreated.ShouldBeEmpty();
        snapshot.CallsOfLastRefresh.ShouldBe(0);
    }

    [Fact]
    public void Scopes_OfTheSameAccountAndRegion_AreOneKey()
    {
        A.Scope().ShouldBe(new EstateScope("aws", A.AccountId, A.Region));
        A.Scope().ShouldNotBe(new EstateScope("aws-cn", A.AccountId, A.Region));
        A.Scope().ShouldNotBe(A.Scope(region: "us-east-1"));
        A.Scope().ToString().ShouldBe("111122223333/ap-northeast-1");
    }
}
