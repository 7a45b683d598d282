using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

public sealed class PagingTests
{
    [Fact]
    public void Take_WithoutMarker_BeginsAtTheStartInOrdinalOrder()
    {
        var page = Take(["b", "B", "a"], null, 2);

        page.Items.ShouldBe(["B", "a"]);
        page.Next.ShouldNotBeNull();
    }

    [Fact]
    public void Take_LastPage_HasNoMarker() => Take(["a", "b"], null, 2).Next.ShouldBeNull();

    [Fact]
    public void Take_AfterTheLastItemWasRemoved_SkipsNothing()
    {
        var first = Take(["a", "b", "c", "d"], null, 2);

        Take(["a", "c", "d"], first.Next, 2).Items.ShouldBe(["c", "d"]);
    }

    [Fact]
    public void Take_AfterAnItemCameBefore_RepeatsNothing()
    {
        var first = Take(["b", "c", "d"], null, 2);

        Take(["a", "b", "c", "d"], first.Next, 2).Items.ShouldBe(["d"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("YWZ0ZXI=")]
    public void Take_MarkerOfSomebodyElse_IsRefused(string marker) =>
        Should.Throw<WireException>(() => Take(["a"], marker, 2)).Code.ShouldBe("Refused");

    private static Page<string> Take(string[] items, string? marker, int size) =>
        Paging.Take(items, item => item, marker, size, () => new WireException("Refused", "This is no marker."));
}
