using System.Collections.Immutable;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Web.Features.Readiness.Paths;

namespace Keyturn.Web.Tests.Features.Readiness.Paths;

public sealed class PathLayoutTests
{
    public static TheoryData<PathFlow, int> Pictures()
    {
        var data = new TheoryData<PathFlow, int>();
        foreach (var flow in Enum.GetValues<PathFlow>())
        {
            for (var at = 0; at < Paths.Length; at++)
                data.Add(flow, at);
        }

        return data;
    }

    private static readonly ImmutableArray<Evidence>[] Paths =
    [
        [Hops.Dns(), Hops.Endpoint(), Hops.Group(true), Hops.Acl(true), Hops.Route(), Hops.Acl(false), Hops.Group(false), Hops.Acl(true, phase: Phase.Reply), Hops.Route(Phase.Reply), Hops.Acl(false, phase: Phase.Reply)],
        [Hops.Dns(), Hops.Endpoint(), Hops.Group(true, Outcome.Block), Hops.Acl(true), Hops.Route(), Hops.Acl(false), Hops.Group(false, Outcome.Block), Hops.Acl(true, Outcome.Block, Phase.Reply)],
        [Hops.Dns(Outcome.Block)],
        [Hops.Dns(), Hops.Endpoint(), Hops.Group(true), Hops.Acl(true), Hops.Route(), Hops.Transit("tgw-1"), Hops.Transit("tgw-rtb-1"), Hops.Transit("tgw-rtb-2"), Hops.Acl(false), Hops.Group(false, Outcome.Block)],
    ];

    private static PathDrawing Draw(PathFlow flow, int path) => PathLayout.Of(PathSteps.Of(Hops.Path(Paths[path]), "a-web-server-with-a-very-long-name-1a", "orders"), flow);

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Of_AnyPath_DrawsEveryHopOnce(PathFlow flow, int path) =>
        Draw(flow, path).Boxes.Select(box => box.Step.Hop).OfType<Evidence>().ShouldBe(Paths[path], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Of_AnyPath_CoversNothingAndStaysInThePicture(PathFlow flow, int path)
    {
        var drawing = Draw(flow, path);
        (int X, int Y, int Right, int Bottom)[] areas =
        [
            .. drawing.Boxes.Select(box => (box.X, box.Y, box.Right, box.Bottom)),
            .. drawing.Callouts.Select(callout => (callout.X, callout.Y, callout.X + callout.Width, callout.Y + callout.Height)),
        ];

        areas.ShouldAllBe(area => area.X >= 0 && area.Y >= 0 && area.Right <= drawing.Width && area.Bottom <= drawing.Height);
        for (var one = 0; one < areas.Length; one++)
        {
            for (var other = 0; other < one; other++)
                (areas[one].X < areas[other].Right && areas[other].X < areas[one].Right && areas[one].Y < areas[other].Bottom && areas[other].Y < areas[one].Bottom).ShouldBeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Of_AnyPath_JoinsNeighboursEdgeToEdge(PathFlow flow, int path)
    {
        var drawing = Draw(flow, path);

        drawing.Lines.Length.ShouldBe(drawing.Boxes.Length - 1);
        foreach (var ((from, to), line) in drawing.Boxes.Zip(drawing.Boxes.Skip(1)).Zip(drawing.Lines))
        {
            IsOnEdge(from, line.Points[0]).ShouldBeTrue();
            IsOnEdge(to, line.Points[^1]).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Of_AnyPath_CutsTheLineThatLeadsToABlockerAndNoOther(PathFlow flow, int path)
    {
        var drawing = Draw(flow, path);

        drawing.Boxes.Skip(1).Zip(drawing.Lines).ShouldAllBe(pair => pair.Second.IsCut == (pair.First.Step.Hop != null && pair.First.Step.Hop.Outcome == Outcome.Block));
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Of_AnyPath_FitsItsTexts(PathFlow flow, int path) => Draw(flow, path).Boxes.ShouldAllBe(box =>
        TextFit.Width(box.Title, PathLayout.TitleSize) < box.Width && TextFit.Width(box.Id, PathLayout.SmallSize) < box.Width && TextFit.Width(box.Word, PathLayout.SmallSize) < box.Width);

    [Theory]
    [InlineData(PathFlow.Across)]
    [InlineData(PathFlow.Down)]
    public void Of_ABlocker_SaysTheNearestMiss(PathFlow flow) =>
        string.Join(' ', Draw(flow, 1).Callouts[0].Lines).ShouldContain("sgr-1");

    [Fact]
    public void Of_Across_RunsTheReplyBackBelowTheRequest()
    {
        var drawing = Draw(PathFlow.Across, 0);
        var request = drawing.Boxes.Where(box => box.Step.Phase != Phase.Reply).ToList();
        var reply = drawing.Boxes.Where(box => box.Step.Phase == Phase.Reply).ToList();

        request.Select(box => box.X).ShouldBe(request.Select(box => box.X).Order());
        reply.Select(box => box.X).ShouldBe(reply.Select(box => box.X).OrderDescending());
        reply.ShouldAllBe(box => box.Y > request.Max(one => one.Bottom));
        reply[^1].Step.Component.ShouldBe(Component.Consumer);
    }

    [Fact]
    public void Of_Down_IsNarrowEnoughForAPhone() => Draw(PathFlow.Down, 3).Width.ShouldBeLessThanOrEqualTo(304);

    private static bool IsOnEdge(PathBox box, (int X, int Y) point) =>
        point.X >= box.X && point.X <= box.Right && point.Y >= box.Y && point.Y <= box.Bottom
        && (point.X == box.X || point.X == box.Right || point.Y == box.Y || point.Y == box.Bottom);
}
