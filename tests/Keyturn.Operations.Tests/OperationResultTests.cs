namespace Keyturn.Operations.Tests;

public sealed class OperationResultTests
{
    [Fact]
    public void Select_Value_IsMapped()
    {
        OperationResult<int> four = 4;
        four.Succeeded.ShouldBeTrue();
        var text = four.Select(number => $"<{number}>");
        text.Value.ShouldBe("<4>");
        text.Error.ShouldBeNull();
    }

    [Fact]
    public void Select_Error_IsKeptAndNothingIsMapped()
    {
        OperationResult<int> failed = OperationErrors.Busy();
        failed.Succeeded.ShouldBeFalse();
        var text = failed.Select<string>(_ => throw new InvalidOperationException("There is nothing to map."));
        text.Succeeded.ShouldBeFalse();
        text.Error.ShouldBe(OperationErrors.Busy());
        text.Value.ShouldBeNull();
    }
}
