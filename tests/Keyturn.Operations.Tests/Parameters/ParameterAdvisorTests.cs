using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Parameters;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Parameters;
using Keyturn.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Parameters;

public sealed class ParameterAdvisorTests
{
    private readonly EstateFeed feed = new();
    private readonly ParameterAdvisor advisor;

    public ParameterAdvisorTests() => advisor = new(feed, new ParameterPrices { SecretMonth = 1m }, new FakeTimeProvider(A.Moment));

    private static EstateSnapshot With(string account, string name) => new(A.Scope(account))
    {
        Parameters = EstatePart<ImmutableDictionary<string, Parameter>>.Read(
            ImmutableDictionary<string, Parameter>.Empty.Add(name, new(name) { Type = "SecureString", LastModified = A.Moment.AddDays(-100) }), A.Moment),
    };

    [Fact]
    public void Advise_TwoAccounts_TheMostUrgentFirstWithThePriceThatWasSet()
    {
        feed.Publish(With(A.AccountId, "/colour"));
        feed.Publish(With(A.OtherAccountId, "/password"));

        advisor.Advise().Select(row => (row.Scope.AccountId, row.Advice.Verdict, row.Difference))
            .ShouldBe([(A.OtherAccountId, ParameterVerdict.Move, 1m), (A.AccountId, ParameterVerdict.Stay, 0m)]);
    }

    [Fact]
    public void Advise_SeenReading_HandsTheReadersOnWithTheirAge()
    {
        var read = new ParameterRead("arn:aws:iam::111122223333:role/web", A.Moment.AddDays(-3), A.Moment.AddHours(-1), 4);
        var reads = EstatePart<ParameterReads>.Read(
            new() { ByParameter = ImmutableDictionary<string, ImmutableDictionary<string, ParameterRead>>.Empty.Add("/password", ImmutableDictionary<string, ParameterRead>.Empty.Add(read.Principal, read)) }, A.Moment.AddMinutes(-2));
        feed.Publish(With(A.AccountId, "/password") with { ParameterReads = reads });

        var row = advisor.Advise().ShouldHaveSingleItem();

        row.Readers.ShouldBe([read]);
        row.Reads.ReadAt.ShouldBe(A.Moment.AddMinutes(-2));
    }

    [Fact]
    public void Sources_RefusedAndNeverRead_KeepTheFailure()
    {
        var refused = new PartFailure(A.Moment, "ssm:DescribeParameters", "AccessDeniedException", "no", "ssm:DescribeParameters");
        feed.Publish(new EstateSnapshot(A.Scope()) { Parameters = new(null, null, refused) });

        advisor.Sources.ShouldBe([new ParameterSource(A.Scope(), null, refused)]);
        advisor.Advise().ShouldBeEmpty();
    }
}
