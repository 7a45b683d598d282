using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Testing;
using Keyturn.Web.Features.Readiness.Systems;

namespace Keyturn.Web.Tests.Features.Readiness.Systems;

public sealed class SystemReadingTests
{
    private static SystemPicture Read(EstateSnapshot snapshot) => SystemReading.Of(Crowd.Readiness(snapshot));

    [Fact]
    public void Of_OneWebServer_NamesEveryPartFromTheFacts()
    {
        var picture = Read(Crowd.One);

        (picture.Secret, picture.Key, picture.Way, picture.Database).ShouldBe(("prod/orders/db", "alias/orders", "vpce-1", "orders"));
        picture.DatabaseSubnets.ShouldBe(["subnet-db"]);
        var consumer = picture.Drawn.ShouldHaveSingleItem();
        (consumer.Path, consumer.Subnets.Single()).ShouldBe((SystemPath.Read, "subnet-app"));
        picture.Rest.ShouldBeEmpty();
    }

    [Fact]
    public void Of_ARotationFunction_StandsOnItsOwnPath()
    {
        var picture = Read(Crowd.WithFunction);

        picture.Drawn.Select(one => one.Path).ShouldBe([SystemPath.Read, SystemPath.Rotation]);
        picture.TallyOf(SystemPath.Read, MatrixColumn.Database).ShouldBe(new(SystemPath.Read, 1, 0, 0, CellState.Pass));
        picture.TallyOf(SystemPath.Rotation, MatrixColumn.Database).ShouldBe(new(SystemPath.Rotation, 1, 1, 0, CellState.Fail));
    }

    [Fact]
    public void Of_ManyConsumers_DrawsTheWorstAndCountsTheRestByKind()
    {
        var picture = Read(Crowd.Many(40));

        picture.Drawn.Length.ShouldBe(SystemReading.MostDrawn);
        picture.Drawn.ShouldContain(one => one.Pair.Overall == CellState.Fail);
        picture.Rest.ShouldBe([new(Keyturn.Readiness.Policy.Questions.Facts.ConsumerKind.Ec2, 35)]);
        picture.TallyOf(SystemPath.Read, MatrixColumn.Endpoint).ShouldBe(new(SystemPath.Read, 41, 1, 0, CellState.Fail));
    }

    [Fact]
    public void TallyOf_APathThatNobodyIsOn_IsNothing() => Read(Crowd.One).TallyOf(SystemPath.Rotation, MatrixColumn.Key).ShouldBeNull();

    [Fact]
    public void Of_NothingOfTheDatabaseKnown_SaysNoneAndInventsNone()
    {
        var secret = WholeEstate.Secret with { Name = "prod/nobody/knows", Tags = WholeEstate.Secret.Tags.Clear() };
        var picture = Read(WholeEstate.Snapshot with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(secret.Arn, secret), A.Moment) });

        picture.Database.ShouldBeNull();
        picture.TallyOf(SystemPath.Read, MatrixColumn.Database).ShouldNotBeNull().Worst.ShouldBe(CellState.Unknown);
    }
}
