using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Testing;
using Keyturn.Web.Features.Readiness.Paths;
using Keyturn.Web.Features.Readiness.Systems;

namespace Keyturn.Web.Tests.Features.Readiness.Systems;

public sealed class SystemLayoutTests
{
    public static TheoryData<bool, string> Pictures { get; } = new() { { true, "one" }, { false, "one" }, { true, "function" }, { false, "function" }, { true, "many" }, { false, "many" } };

    private static SystemDrawing Draw(bool wide, EstateSnapshot snapshot)
    {
        var readiness = Crowd.Readiness(snapshot);
        var picture = SystemReading.Of(readiness);
        return wide ? SystemLayout.Wide(picture, readiness.Network) : SystemLayout.Narrow(picture, readiness.Network);
    }

    private static SystemDrawing Draw(bool wide, string name) => Draw(wide, name switch { "one" => Crowd.One, "function" => Crowd.WithFunction, _ => Crowd.Many(40) });

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Draw_AnySystem_CoversNothingAndStaysInThePicture(bool wide, string name)
    {
        var drawing = Draw(wide, name);

        drawing.Boxes.ShouldAllBe(box => box.X >= 0 && box.Y >= 0 && box.Right <= drawing.Width && box.Bottom <= drawing.Height);
        drawing.Areas.ShouldAllBe(area => area.X >= 0 && area.Y >= 0 && area.X + area.Width <= drawing.Width && area.Y + area.Height <= drawing.Height);
        for (var one = 0; one < drawing.Boxes.Length; one++)
        {
            for (var other = 0; other < one; other++)
                Overlap(drawing.Boxes[one], drawing.Boxes[other]).ShouldBeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Draw_AnySystem_FitsItsTexts(bool wide, string name)
    {
        var drawing = Draw(wide, name);

        drawing.Boxes.ShouldAllBe(box => TextFit.Width(box.Title, SystemLayout.TitleSize) < box.Width - 30 && TextFit.Width(box.Under, SystemLayout.SmallSize) < box.Width - 30);
        drawing.Texts.ShouldAllBe(text => text.X + TextFit.Width(text.Text, SystemLayout.SmallSize) <= drawing.Width);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Draw_EverythingPasses_BreaksNoLeg(bool wide) => Draw(wide, Crowd.One).Legs.ShouldAllBe(leg => !leg.IsMarked && leg.Behind.Length == 0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Draw_TheDatabaseIsClosed_BreaksThatLegAlone(bool wide)
    {
        var broken = Draw(wide, WholeEstate.WithInbound("sg-db", 1521, "sg-other")).Legs.Where(leg => leg.IsMarked).ShouldHaveSingleItem();

        (broken.Path, broken.State).ShouldBe((SystemPath.Read, CellState.Fail));
        broken.Behind.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Draw_ARotationFunction_HasLegsOfItsOwn(bool wide)
    {
        var drawing = Draw(wide, Crowd.WithFunction);

        drawing.Legs.Where(leg => leg.Path == SystemPath.Rotation).Count(leg => leg.IsMarked).ShouldBe(2);
        drawing.Legs.Count(leg => leg.Path == SystemPath.Rotation).ShouldBe(4);
        drawing.Texts.Select(text => text.Text).ShouldContain("Rotation path: Can");
    }

    [Fact]
    public void Draw_WideWithManyConsumers_DrawsTheWorstAndSaysHowManyMore()
    {
        var drawing = Draw(true, "many");

        drawing.Boxes.Count(box => box.State is not null).ShouldBe(6);
        drawing.Texts.Select(text => text.Text).ShouldContain("and 35 more: EC2 instance: 35");
    }

    private static bool Overlap(SystemBox one, SystemBox other) => one.X < other.Right && other.X < one.Right && one.Y < other.Bottom && other.Y < one.Bottom;
}
