using Keyturn.Aws.CloudTrail;
using Keyturn.Aws.Collection;
using Keyturn.Operations;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.CloudTrail;

public sealed class RecentReadReaderTests : IReadEventReader
{
    private const string Role = "arn:aws:iam::111122223333:role/web";

    private readonly EstateFeed estate = new();
    private readonly List<RotationEventQuery> asked = [];
    private OperationError? refusal;
    private bool endless;

    [Fact]
    public async Task Since_AskedRightAfterARotation_TellsTheVersionThatWasReadAMinuteAgo()
    {
        var read = (await LookAsync()).Value.ShouldNotBeNull().Of(A.Arn().Value)[Role];

        read.Versions.ShouldHaveSingleItem().VersionId.ShouldBe(A.Version(2));
        asked.ShouldAllBe(query => query.From == A.Moment.AddMinutes(-5) && query.To == A.Moment);
    }

    [Fact]
    public async Task Since_Read_ClaimsNoTimeAsCovered() => (await LookAsync()).Value.ShouldNotBeNull().Covered.ShouldBeEmpty();

    [Fact]
    public async Task Since_MorePagesThanOneLookReads_Stops()
    {
        endless = true;

        await LookAsync();

        asked.GroupBy(query => query.EventName).Select(name => name.Count()).ShouldBe([RecentReadReader.MostPages, RecentReadReader.MostPages]);
    }

    [Fact]
    public async Task Since_Refused_SaysSo()
    {
        refusal = OperationErrors.AccessDenied("cloudtrail:LookupEvents");

        (await LookAsync()).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.AccessDenied);
    }

    Task<OperationResult<ReadEventPage>> IReadEventReader.LookupAsync(EstateScope scope, RotationEventQuery query, CancellationToken cancellationToken)
    {
        asked.Add(query);
        ReadEvent[] events = query.EventName == ObservedReads.DecryptEventName ? [new(A.Arn().Value, Role, "i-1", A.Moment.AddMinutes(-1), ReadEventKind.Decrypt) { VersionId = A.Version(2) }] : [];
        return Task.FromResult<OperationResult<ReadEventPage>>(refusal is { } error ? error : new ReadEventPage([.. events], null, endless ? "more" : null));
    }

    private Task<OperationResult<ObservedReads>> LookAsync()
    {
        estate.Publish(A.Snapshot([A.Secret()]));
        return new RecentReadReader(this, estate, new FakeTimeProvider(A.Moment)).SinceAsync(A.Scope(), A.Moment.AddMinutes(-5), TestContext.Current.CancellationToken);
    }
}
