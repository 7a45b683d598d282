using CsCheck;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class LogMaskTests
{
    private static readonly string[] Shapes =
    [
        "password={0}", "password: {0}", "Password = {0}", "db_password={0}", "\"password\": \"{0}\"", "{{'password': '{0}', 'user': 'app'}}",
        "{{\\\"password\\\": \\\"{0}\\\"}}", "PASSWD={0};Host=db", "pwd={0} user=app", "Server=db;Password={0};Database=x", "secretString: {0}",
        "\"SecretString\":\"{0}\"", "Authorization: Basic {0}", "authorization=Bearer {0}", "Bearer {0}", "postgresql://app:{0}@db:5432/orders",
        "scott/{0}@//db:1521/ORCL", "connect app/{0}@db", "api_key={0}", "apiKey: {0}", "client-secret={0}", "aws_secret_access_key = {0}",
        "sessionToken={0}", "X-Amz-Security-Token={0}&x=1", "RotationToken: {0}", "ALTER USER app IDENTIFIED BY {0}", "ALTER USER app IDENTIFIED BY \"{0}\"",
        "ALTER ROLE app WITH PASSWORD '{0}'", "secret={0}", "\"token\": \"{0}\"", "passphrase={0}", "private_key={0}", "connectionString=\"Host=db;{0}\"",
        "SET PASSWORD = '{0}'", "SET PASSWORD FOR 'app'@'%' = '{0}'", "set password for app to {0}", "ALTER USER app IDENTIFIED BY VALUES '{0}'", "password=b'{0}'", "MasterUserPassword={0}", "credentials: {0}", "\"secret\":\"{0}\"", "pw={0}", "clientSecret: {0}",
        "jdbc:oracle:thin:scott/{0}@db:1521:ORCL", "<password>{0}</password>", "<db:adminSecret>{0}</db:adminSecret>", "Cookie: session={0}", "Set-Cookie: id={0}; Path=/",
        "environ({{'PATH': '/usr/bin', 'LEGACY_VALUE': '{0}'}})", "mysql -h db -u app -p{0} orders", "mongodb+srv://app:{0}@cluster.example.net/x", "Password = '{0}';User Id=app", "AWS_SESSION_TOKEN={0}",
        "{{\"message\": \"login with {{\\\"password\\\": \\\"{0}\\\"}}\"}}", "redis://:{0}@cache:6379",
    ];

    [Fact]
    public void Apply_EveryShape_HidesTheValue() =>
        Gen.Int[0, Shapes.Length - 1].Select(Gen.String[Gen.Char.AlphaNumeric, 8, 40]).Sample((shape, value) =>
        {
            var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, Shapes[shape], "Z" + value);
            LogMask.Apply(line).ShouldNotContain("Z" + value, Case.Sensitive, line);
        });

    [Theory]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "key AKIAIOSFODNN7EXAMPLE used")]
    [InlineData("ASIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9", "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig-natur_e")]
    [InlineData("wJalrXUtnFEMI", "raw wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY12 end")]
    [InlineData("0123456789abcdef", "digest 0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("16C7e42F292c6912E7710c838347Ae178B4a", "pushed with ghp_16C7e42F292c6912E7710c838347Ae178B4a")]
    [InlineData("abcdefABCDEF0123", "glpat-abcdefABCDEF0123")]
    [InlineData("IQoJb3JpZ2luX2VjEJr", "token IQoJb3JpZ2luX2VjEJr//////////wEaDmFwLW5vcnRoZWFzdC0xIkcwRQIhAJ")]
    [InlineData("MIIEow", "-----BEGIN RSA PRIVATE KEY----- MIIEow")]
    [InlineData("p\\\"q", "\"password\": \"p\\\"q\"")]
    public void Apply_KeysAndTokens_AreHidden(string hidden, string line) => LogMask.Apply(line).ShouldNotContain(hidden, Case.Sensitive);

    /// <summary>What joins lines to their rotation, and what a person reads them for, stays as it is.</summary>
    [Theory]
    [InlineData("START RequestId: 8f5b1c2e-1d2c-4a55-9d0b-8f4f3c1b2a10 Version: $LATEST")]
    [InlineData("REPORT RequestId: 8f5b1c2e-1d2c-4a55-9d0b-8f4f3c1b2a10\tDuration: 12.34 ms\tBilled Duration: 13 ms")]
    [InlineData("createSecret: Successfully put secret for ARN arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/orders/db-AbCdEf and version 00000000-0000-4000-8000-000000000002.")]
    [InlineData("setSecret: Successfully set password for user app in Oracle DB for secret arn arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/orders/db-AbCdEf.")]
    [InlineData("setSecret: AWSPENDING secret is already set as password in Oracle DB for secret arn X.")]
    [InlineData("testSecret: Successfully signed into PostgreSQL DB with AWSPENDING secret in arn:aws:secretsmanager:us-east-1:111122223333:secret:a-AbCdEf.")]
    [InlineData("finishSecret: Successfully set AWSCURRENT stage to version v for secret arn:aws:secretsmanager:us-east-1:111122223333:secret:a-AbCdEf.")]
    [InlineData("setSecret: Unable to log into database with previous, current, or pending secret of secret arn X")]
    [InlineData("[ERROR] KeyError: 'password key is missing from secret JSON'")]
    [InlineData("ORA-01017: invalid username/password; logon denied")]
    [InlineData("Successfully established connection as user 'app' with host: 'db.example.internal'")]
    [InlineData("Error when executing lambda arn:aws:lambda:ap-northeast-1:111122223333:function:SecretsManagerRDSPostgreSQLRotationSingleUser during setSecret step")]
    [InlineData("Task timed out after 30.03 seconds")]
    [InlineData("Found credentials in environment variables.")]
    public void Apply_OrdinaryLines_StayAsTheyAre(string line) => LogMask.Apply(line).ShouldBe(line);

    /// <summary>AWS's templates, engine by engine, with any user, host, ARN and version: nothing in them is a credential.</summary>
    [Fact]
    public void Apply_LinesOfAwsTemplates_StayAsTheyAre()
    {
        string[] templates =
        [
            "Found credentials in environment variables.",
            "Secret {arn} is not enabled for rotation",
            "Secret version {version} has no stage for rotation of secret {arn}.",
            "Secret version {version} not set as AWSPENDING for rotation of secret {arn}.",
            "Secret version {version} already set as AWSCURRENT for secret {arn}.",
            "lambda_handler: Invalid step parameter set_secret for secret {arn}",
            "createSecret: Successfully put secret for ARN {arn} and version {version}.",
            "createSecret: Successfully retrieved secret for {arn}.",
            "setSecret: Successfully set password for user {user} in {engine} DB for secret arn {arn}.",
            "setSecret: Successfully set password for {user} in {engine} DB for secret arn {arn}.",
            "setSecret: AWSPENDING secret is already set as password in {engine} DB for secret arn {arn}.",
            "setSecret: Unable to log into database with previous, current, or pending secret of secret arn {arn}",
            "setSecret: Unable to log into database using current credentials for secret {arn}",
            "setSecret: Unable to log into database using credentials in master secret {arn}",
            "setSecret: Current database host {host} is not the same host as/rds replica of master {host}",
            "setSecret: Attempting to modify user {user} other than current user or clone {user}",
            "setSecret: Attempting to modify user {user} for host {host} other than current host {host}",
            "setSecret: Successfully fetched connection params for Master Secret {arn} from DescribeDBInstances API.",
            "setSecret: Encountered API error while fetching connection parameters from DescribeDBInstances RDS API: timeout",
            "testSecret: Successfully signed into {engine} DB with AWSPENDING secret in {arn}.",
            "testSecret: Unable to log into database with pending secret of secret ARN {arn}",
            "finishSecret: Successfully set AWSCURRENT stage to version {version} for secret {arn}.",
            "finishSecret: Version {version} already marked as AWSCURRENT for {arn}",
            "Successfully established connection as user '{user}' with host: '{host}'",
            "Successfully established SSL/TLS connection as user '{user}' with host: '{host}'",
            "Unable to establish SSL/TLS handshake, SSL/TLS is not enabled on the host: {host}",
        ];
        var gen =
            from template in Pick(templates)
            from engine in Pick("Oracle", "PostgreSQL", "MySQL", "MSSQL")
            from user in Pick("APP", "app_user", "orders$rw", "ADMIN_CLONE", "password_reset", "token_svc")
            from host in Pick("orders.cluster-abc123.ap-northeast-1.rds.amazonaws.com", "10.0.3.17", "db-password.example.internal")
            from number in Gen.Int[1, 999]
            from uncaught in Gen.Bool
            let message = template.Replace("{engine}", engine, StringComparison.Ordinal).Replace("{user}", user, StringComparison.Ordinal)
                .Replace("{host}", host, StringComparison.Ordinal).Replace("{version}", A.Version(number), StringComparison.Ordinal)
                .Replace("{arn}", A.Arn($"prod/password/secret-{number}").Value, StringComparison.Ordinal)
            select uncaught ? "[ERROR] ValueError: " + message : $"[INFO]\t2026-05-11T03:00:00.000Z\t{A.Version(number)}\t{message}";
        gen.Sample(line => LogMask.Apply(line).ShouldBe(line));
    }

    [Fact]
    public void Apply_Twice_IsTheSameAsOnce() =>
        Gen.Int[0, Shapes.Length - 1].Select(Gen.String[Gen.Char.AlphaNumeric, 0, 30]).Sample((shape, value) =>
        {
            var once = LogMask.Apply(string.Format(System.Globalization.CultureInfo.InvariantCulture, Shapes[shape], value));
            return LogMask.Apply(once) == once;
        });

    [Fact]
    public void Apply_AnyText_NeverThrows() => Gen.String.Sample(text => LogMask.Apply(text) is not null);

    [Fact]
    public void Apply_ArnOfAnySecret_Stays() =>
        Gen.String[Gen.Char["abcXYZ019/_+=.@-"], 1, 60].Sample(name =>
        {
            var line = $"[INFO]\tt\tr\ttestSecret: Successfully signed into Oracle DB with AWSPENDING secret in {A.Arn(name)}.";
            return LogMask.Apply(line).Contains(A.Arn(name).Value, StringComparison.Ordinal);
        });

    private static Gen<string> Pick(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(choice => choices[choice]);
}
