using System.Collections.Immutable;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class ParameterReadWatchTests
{
    private const string Web = $"arn:aws:iam::{A.AccountId}:role/web";
    private const string Name = "/a/b/password";

    private readonly CollectionFixture fixture = new();
    private readonly FakeReadEventReader reader = new();

    private ParameterReads Seen => fixture.Estate.Snapshot.ParameterReads.Value.ShouldNotBeNull();

    [Theory]
    [InlineData(Name, nameof(ReadEventKind.Read), true)]
    [InlineData($"{Name}:7", nameof(ReadEventKind.Read), true)]
    [InlineData($"{Name}:prod", nameof(ReadEventKind.Read), true)]
    [InlineData($"arn:aws:ssm:ap-northeast-1:{A.AccountId}:parameter{Name}", nameof(ReadEventKind.Read), true)]
    [InlineData($"arn:aws:ssm:ap-northeast-1:{A.AccountId}:parameter/plain", nameof(ReadEventKind.Read), false)]
    [InlineData("/a/b", nameof(ReadEventKind.Folder), true)]
    [InlineData("/a", nameof(ReadEventKind.Folder), false)]
    [InlineData("/a/", nameof(ReadEventKind.FolderAndBelow), true)]
    [InlineData("/a/b/pass", nameof(ReadEventKind.FolderAndBelow), false)]
    [InlineData("/", nameof(ReadEventKind.FolderAndBelow), true)]
    public void Add_AsCallersNameIt_IsTheParameter(string named, string kind, bool isMeant) =>
        ParameterReadMerge.Add(ParameterReads.None, Parameters(Name, "folderless"), [Read(named, -60, Enum.Parse<ReadEventKind>(kind))]).Of(Name).Length.ShouldBe(isMeant ? 1 : 0);

    [Fact]
    public void Add_NameWithoutAPath_IsMeantByItsArn() =>
        ParameterReadMerge.Add(ParameterReads.None, Parameters("folderless"), [Read($"arn:aws:ssm:ap-northeast-1:{A.AccountId}:parameter/folderless:2", -60)]).Of("folderless").ShouldHaveSingleItem().Times.ShouldBe(1);

    [Fact]
    public void Add_ParameterThatIsGone_IsForgotten()
    {
        var known = ParameterReadMerge.Add(ParameterReads.None, Parameters(Name), [Read(Name, -60)]);

        ParameterReadMerge.Add(known, Parameters("/other"), []).ByParameter.ShouldBeEmpty();
    }

    [Fact]
    public void Add_ManyPrincipals_KeepsThoseSeenLast()
    {
        var events = Enumerable.Range(0, ParameterReadMerge.MostPrincipals + 5).Select(number => Read(Name, number) with { Principal = $"role-{number:D3}" });

        var kept = ParameterReadMerge.Add(ParameterReads.None, Parameters(Name), events).Of(Name);

        (kept.Length, kept[^1].Principal).ShouldBe((ParameterReadMerge.MostPrincipals, "role-005"));
    }

    [Fact]
    public async Task ReadNextAsync_Events_AreCountedByWhatTheyWere()
    {
        reader.Events.AddRange([Read(Name, -60), Read(Name, -90, ReadEventKind.Denied), Read("/a/b", -100, ReadEventKind.Folder)]);

        await ReadAllAsync(Watch(Parameters(Name)));

        // The fake hands every event out for each of the three names.
        Seen.Of(Name).ShouldHaveSingleItem().ShouldBe(new ParameterRead(Web, A.Moment.AddMinutes(-100), A.Moment.AddMinutes(-60), 3) { Denied = 3, ByPath = 3, Session = "session" });
        Seen.Looked().ShouldBe((new CoveredSpan(A.Moment.AddDays(-30), A.Moment.AddMinutes(-15)), false));
        reader.Queries.Select(query => query.EventName).ShouldBe(ParameterReads.EventNames, ignoreOrder: true);
    }

    [Fact]
    public async Task ReadNextAsync_NoEncryptedParameter_LooksNothingUp()
    {
        await ReadAllAsync(Watch(ImmutableDictionary<string, Parameter>.Empty.Add("/plain", new("/plain") { Type = "String" })));

        reader.Queries.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadNextAsync_Refused_SaysSoAndKeepsWhatWasSeen()
    {
        var watch = Watch(Parameters(Name));
        reader.Events.Add(Read(Name, -60));
        await ReadAllAsync(watch);
        reader.Fail = _ => Error(AwsFailure.Denied);
        fixture.Time.Advance(TimeSpan.FromMinutes(10));

        (await watch.ReadNextAsync(Cancel)).ShouldBeFalse();

        fixture.Estate.Snapshot.ParameterReads.Failure.ShouldNotBeNull().Call.ShouldBe("cloudtrail:LookupEvents");
        Seen.Of(Name).ShouldHaveSingleItem();
    }

    private ParameterReadWatch Watch(ImmutableDictionary<string, Parameter> parameters)
    {
        fixture.Estate.Update(now => now with { Parameters = EstatePart<ImmutableDictionary<string, Parameter>>.Read(parameters, A.Moment) });
        return new ParameterReadWatch(fixture.Estate, reader, fixture.Time, 30);
    }

    private static async Task ReadAllAsync(ParameterReadWatch watch)
    {
        while (await watch.ReadNextAsync(Cancel))
        {
        }
    }

    private static ImmutableDictionary<string, Parameter> Parameters(params string[] names) => names.ToImmutableDictionary(name => name, name => new Parameter(name) { Type = "SecureString" });

    private static ReadEvent Read(string named, int minutes, ReadEventKind kind = ReadEventKind.Read) => new(named, Web, "session", A.Moment.AddMinutes(minutes), kind);
}
