using Keyturn.Readiness.Matrix;
using Keyturn.Web.Features.Consumers;

namespace Keyturn.Web.Tests.Features.Consumers;

public sealed class ConsumerFilterTests
{
    [Fact]
    public void Address_OfAFilter_RoundTrips()
    {
        var filter = new ConsumerFilter("a b&c", CellState.Fail, MatrixColumn.Endpoint, true);
        var address = filter.ToAddress("/consumers");

        ConsumerFilter.Parse(address[address.IndexOf('?', StringComparison.Ordinal)..]).ShouldBe(filter);
        filter.Narrows.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?state=7&column=x&broken=maybe")]
    public void Parse_NothingOrNonsense_IsEmpty(string query) => ConsumerFilter.Parse(query).ShouldBe(ConsumerFilter.Empty);

    [Theory]
    [InlineData(CellState.Fail, true)]
    [InlineData(CellState.Unknown, true)]
    [InlineData(CellState.Pass, false)]
    [InlineData(CellState.NotApplicable, false)]
    public void Fits_BrokenOnly_IsWhatFailsOrIsNotKnown(CellState overall, bool fits) =>
        (ConsumerFilter.Empty with { Broken = true }).Fits("x", overall, _ => overall).ShouldBe(fits);
}
