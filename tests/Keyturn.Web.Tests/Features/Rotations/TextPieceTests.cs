using CsCheck;
using Keyturn.Web.Features.Rotations;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class TextPieceTests
{
    [Fact]
    public void Split_TermInAnyCase_MarksEachOccurrence()
    {
        var pieces = TextPiece.Split("Login failed: login again", "LOGIN");

        pieces.ShouldBe([new("Login", true), new(" failed: ", false), new("login", true), new(" again", false)]);
    }

    [Fact]
    public void Split_NoTerm_IsOnePiece() => TextPiece.Split("a line", "").ShouldBe([new("a line", false)]);

    [Fact]
    public void Split_EmptyLine_IsOneEmptyPiece() => TextPiece.Split("", "x").ShouldBe([new("", false)]);

    [Fact]
    public void Split_AnyText_PiecesJoinedAreTheText() =>
        Gen.Select(Gen.String[Gen.Char["abA "], 0, 30], Gen.String[Gen.Char["abA "], 0, 3]).Sample((text, term) =>
            string.Concat(TextPiece.Split(text, term).Select(piece => piece.Text)) == text);
}
